import { describe, expect, test } from 'vitest';
import { languages } from './language.ts';
import { reportWords } from './reportWords.ts';

/** Every text that needs no facts, by its path. */
function plain(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => plain(one, `${path}.${key}`));
}

describe('the words of the report', () => {
  test('no text is the same in both languages, and none is missing in one', () => {
    const [english, korean] = languages.map((language) => new Map(plain(reportWords(language)))) as [
      Map<string, string>,
      Map<string, string>,
    ];
    expect([...english.keys()].sort()).toEqual([...korean.keys()].sort());
    expect([...english].filter(([path, text]) => korean.get(path) === text)).toEqual([]);
  });

  test('Korean holds no Latin word but the names of measures, and no 을(를)', () => {
    for (const [path, text] of plain(reportWords('ko'))) {
      const words = (text.match(/[A-Za-z][A-Za-z-]*/g) ?? []).filter(
        (word) => !['R-hat', 'ESS', 'Sextant', 'SIL', 'A'].includes(word),
      );
      expect(words, path).toEqual([]);
      expect(text, path).not.toMatch(/[은는이가을를과와]\([은는이가을를과와]\)|\(으\)로/);
    }
  });

  test('neither praises, blames or shouts', () => {
    for (const [path, text] of plain(reportWords('en'))) {
      expect(text, path).not.toMatch(
        /[가-힣]|!|\b(optimal|insights?|significant|AI|maximi[sz]e|invalid|please|sorry)\b/i,
      );
    }
    for (const [path, text] of plain(reportWords('ko'))) {
      expect(text, path).not.toMatch(
        /!|당신|최적|인사이트|극대화|유의(하|한|미|성)|신뢰구간|오차범위|기여|에 대한|을 통해|를 통해/,
      );
    }
  });
});

test('titles name what is known, in each language by its own order', () => {
  const facts = ['₩1,965억', '2023년', '23%'] as const;
  expect(reportWords('ko').title.brought(...facts)).toBe('2023년 마케팅이 가져온 매출은 ₩1,965억, 전체의 23%입니다');
  expect(reportWords('en').title.brought('$25.3M', 'Q3', '31%')).toBe('Marketing brought $25.3M in Q3, 31% of revenue');
});

test('particles and plurals follow what they stand behind', () => {
  const ko = reportWords('ko');
  expect(ko.sure.apart('TV', '유튜브', 0)).toBe('TV와 유튜브 채널의 효과를 나눌 수 없습니다');
  expect(ko.sure.apart('구글', '메타', 2)).toBe('구글과 메타 등 채널 3쌍의 효과를 나눌 수 없습니다');
  expect(ko.next.plan('₩1.2억')).toContain('₩1.2억을 옮기고');
  expect(ko.change.spend('₩3억', '₩2억')).toBe('집행액을 ₩2억에서 ₩3억으로 바꿉니다.');
  const en = reportWords('en');
  expect(en.sure.gatesMissed(1)).toBe('The fit is suspect, for 1 reason');
  expect(en.sure.apart('TV', 'Radio', 1)).toBe('TV and Radio cannot be told apart, nor one more pair');
});
