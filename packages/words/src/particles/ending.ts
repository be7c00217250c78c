import { disassembleCompleteCharacter } from 'es-hangul';

/** How a value ends when it is read aloud: that alone decides its particle. */
export type Ending = 'vowel' | 'ㄹ' | 'consonant';

/** Names and words in Latin letters that are spoken whole (glossary 2, rule 2); a channel may bring its own reading. */
const readings: Readonly<Record<string, string>> = {
  Meta: '메타',
  Google: '구글',
  YouTube: '유튜브',
  TikTok: '틱톡',
  Facebook: '페이스북',
  Instagram: '인스타그램',
  LinkedIn: '링크드인',
  Naver: '네이버',
  Kakao: '카카오',
  Amazon: '아마존',
  Snapchat: '스냅챗',
  Pinterest: '핀터레스트',
  Criteo: '크리테오',
  DV360: '디브이삼백육십',
  ROAS: '로아스',
  JSON: '제이슨',
  'R-hat': '알햇',
  Sextant: '섹스턴트',
};

const moneyEnds: Readonly<Record<string, Ending>> = {
  '₩': 'consonant', // 원
  $: 'vowel', // 달러
  '€': 'vowel', // 유로
  '£': 'consonant', // 파운드
  '¥': 'consonant', // 엔
};

const digitEnds: readonly Ending[] = [
  'consonant',
  'ㄹ',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'ㄹ',
  'ㄹ',
  'vowel',
];

/** The rules of glossary 2 in their order; `reading` is how a name is spoken, where that is known. */
export function endingOf(value: string, reading?: string): Ending {
  const bare = withoutBrackets(value);
  const spoken = reading ?? readingOf(bare);
  if (spoken !== undefined) return endingOf(spoken);
  const sign = /^[+\u2212-]?([₩$€£¥])/.exec(bare)?.[1];
  if (sign !== undefined) return moneyEnds[sign] ?? 'vowel';
  return ofLastSign(bare);
}

/** Rule 1: closing quotes, a trailing bracket with its content, full stops. */
function withoutBrackets(value: string): string {
  const shorter = value.replace(/(?:[\s."'\u201D\u2019`]|\([^()]*\))+$/u, '');
  return shorter === '' ? value : shorter;
}

function readingOf(bare: string): string | undefined {
  return Object.hasOwn(readings, bare) ? readings[bare] : undefined;
}

function ofLastSign(bare: string): Ending {
  const last = bare.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return ofSyllable(last);
  if (/[0-9]/.test(last)) return ofNumber(/[0-9][0-9,.]*$/.exec(bare)?.[0] ?? last);
  if (/[LR]/.test(last)) return 'ㄹ';
  if (/[MN]/.test(last)) return 'consonant';
  return 'vowel'; // %, %p, +, & and the other capitals; free text takes a class noun behind it instead
}

function ofSyllable(syllable: string): Ending {
  const final = disassembleCompleteCharacter(syllable)?.jongseong ?? '';
  if (final === '') return 'vowel';
  return final === 'ㄹ' ? 'ㄹ' : 'consonant';
}

/** After a decimal point the last digit is spoken; a whole number that ends in zeros by its unit, 십 to 억, or 조. */
function ofNumber(digits: string): Ending {
  const last = Number(digits.at(-1));
  if (last !== 0 || digits.includes('.')) return digitEnds[last] ?? 'vowel';
  const zeros = /0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0;
  return zeros >= 12 && zeros <= 15 ? 'vowel' : 'consonant';
}
