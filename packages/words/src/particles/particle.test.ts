import { describe, expect, test } from 'vitest';
import { type Particle, withParticle } from './particle.ts';

/** The table of the glossary, section 2: every example in every column. */
const rows: readonly (readonly [string, readonly string[], Readonly<Record<Particle, string>>])[] = [
  [
    'a vowel',
    ['네이버', 'Meta', 'TV', '3.1%', '3%p', '실행 14', '6주', '2배', '99% 초과', '$1.2M', '€5'],
    { 는: '는', 가: '가', 를: '를', 와: '와', 로: '로', 였: '였' },
  ],
  [
    'ㄹ',
    ['구글', '매출', '2.1', '17', '28', '10월 3일', 'F열', 'URL'],
    { 는: '은', 가: '이', 를: '을', 와: '과', 로: '로', 였: '이었' },
  ],
  [
    'another consonant',
    ['틱톡', '쿠팡', 'R-hat', 'CRM', '₩1.2억', '3.0', '30', '100', '실행 13', '288행', '1% 미만'],
    { 는: '은', 가: '이', 를: '을', 와: '과', 로: '으로', 였: '이었' },
  ],
];

describe.each(rows)('after %s', (_, values, particles) => {
  test.each(values)('%s', (value) => {
    for (const particle of Object.keys(particles) as Particle[]) {
      expect(withParticle(value, particle)).toBe(value + particles[particle]);
    }
  });
});

test('closing quotes, brackets with their content and full stops are not read (rule 1)', () => {
  expect(withParticle('메타(한국)', '는')).toBe('메타(한국)는');
  expect(withParticle('2.1 (1.4~2.9)', '로')).toBe('2.1 (1.4~2.9)로');
  expect(withParticle('“매출”', '는')).toBe('“매출”은');
  expect(withParticle('₩1.2억 (1.0~1.4)', '는')).toBe('₩1.2억 (1.0~1.4)은');
});

test('a reading that comes with the name decides (rule 2)', () => {
  expect(withParticle('TikTok', '로')).toBe('TikTok으로');
  expect(withParticle('DV360', '는')).toBe('DV360은');
  expect(withParticle('Vertical', '를', '버티컬')).toBe('Vertical을');
  expect(withParticle('ROAS', '가')).toBe('ROAS가');
  expect(withParticle('JSON', '를')).toBe('JSON을');
});

test('an amount goes by its sign, behind plus and minus too (rule 3)', () => {
  expect(withParticle('₩3조', '는')).toBe('₩3조은');
  expect(withParticle('+₩9.6억', '를')).toBe('+₩9.6억을');
  expect(withParticle('−$0.7M', '가')).toBe('−$0.7M가');
  expect(withParticle('£5', '로')).toBe('£5으로');
  expect(withParticle('¥3,000', '와')).toBe('¥3,000과');
});

test('signs are read as words (rule 5)', () => {
  for (const value of ['+40%', 'B&', 'A+']) expect(withParticle(value, '가')).toBe(`${value}가`);
});

test('digits are read one by one, zeros at the end of a whole number by their unit (rule 6)', () => {
  const subjects = '영이 일이 이가 삼이 사가 오가 육이 칠이 팔이 구가'.split(' ').map((word) => word.at(-1));
  for (const [digit, particle] of subjects.entries()) {
    expect(withParticle(`4${digit}.${digit}`, '가')).toBe(`4${digit}.${digit}${particle}`);
  }
  expect(withParticle('0', '는')).toBe('0은');
  expect(withParticle('11,248', '로')).toBe('11,248로');
  for (const zeros of [1, 2, 3, 4, 7, 8, 11]) expect(withParticle(`1${'0'.repeat(zeros)}`, '로')).toMatch(/으로$/);
  expect(withParticle(`1${'0'.repeat(12)}`, '로')).toMatch(/0로$/);
  expect(withParticle('1,000,000,000,000', '가')).toMatch(/가$/);
});

test('capitals are spelt: L and R end in ㄹ, M and N in a consonant (rule 7)', () => {
  expect(['MMM', 'CSV', 'URL', 'ESS', 'PR'].map((word) => withParticle(word, '로'))).toEqual([
    'MMM으로',
    'CSV로',
    'URL로',
    'ESS로',
    'PR로',
  ]);
  expect(['ROI', 'MMM', 'CSV', 'R-hat'].map((word) => withParticle(word, '를'))).toEqual([
    'ROI를',
    'MMM을',
    'CSV를',
    'R-hat을',
  ]);
});
