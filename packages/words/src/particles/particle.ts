import { type Ending, endingOf } from './ending.ts';

/** The six particles that change, written as after a vowel. */
export type Particle = '는' | '가' | '를' | '와' | '로' | '였';

const forms: Readonly<Record<Particle, Readonly<Record<Ending, string>>>> = {
  는: { vowel: '는', ㄹ: '은', consonant: '은' },
  가: { vowel: '가', ㄹ: '이', consonant: '이' },
  를: { vowel: '를', ㄹ: '을', consonant: '을' },
  와: { vowel: '와', ㄹ: '과', consonant: '과' },
  로: { vowel: '로', ㄹ: '로', consonant: '으로' },
  였: { vowel: '였', ㄹ: '이었', consonant: '이었' },
};

/** The value with its particle behind it: ₩1.2억 and 를 give ₩1.2억을. */
export function withParticle(value: string, particle: Particle, reading?: string): string {
  return value + forms[particle][endingOf(value, reading)];
}
