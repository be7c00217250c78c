import { describe, expect, test } from 'vitest';
import { encoded } from '../fixtures/encoded.ts';
import { cleanText, listed, workbook } from '../fixtures/listed.ts';
import type { Cell, Row } from '../tables/rows.ts';
import { type Choice, choose, type Detector } from './claim.ts';
import { detectors } from './index.ts';
import type { RoleSeen } from './role.ts';

/** What a detector has to read out of some evidence, and what it must not read out of other. */
interface Fixture {
  readonly evidence: unknown;
  /** The reading that must win; null for none; 'unclear' for a question. */
  readonly expected: unknown;
}

const rows = (...lines: readonly (readonly Cell[])[]): readonly Row[] =>
  lines.map((cells, i) => ({ cells, line: i + 1 }));
const seen = (bytes: Uint8Array, isUtf8: boolean, isEucKr: boolean) => ({
  head: bytes,
  isUtf8,
  isEucKr,
  hasHighBytes: true,
});
const numbers = { pointOnly: 0, commaOnly: 0, differ: 0, delimiter: null, others: [], language: null } as const;
const dates = { year: 0, day: 0, month: 0, dayOnly: 0, monthOnly: 0, serials: 0, isDateWord: true, isSince1904: false };
const text = { name: 'note', distinct: 40, isChannelWord: false, isCampaignWord: false, isMetricWord: false };
const named = (name: string, more: Partial<RoleSeen> = {}): RoleSeen => ({
  name,
  isInReport: false,
  isPercent: false,
  isFlag: false,
  ...more,
});
const days = (from: number, step: number, count: number) => Array.from({ length: count }, (_, i) => from + step * i);
const fifth = 20_458; // 2026-01-05

const fixtures: Readonly<Record<string, readonly Fixture[]>> = {
  container: [
    { evidence: workbook, expected: 'workbook' },
    { evidence: listed.F32.bytes, expected: 'encrypted workbook' },
    { evidence: listed['F32 old'].bytes, expected: 'old workbook' },
    { evidence: listed.F33.bytes, expected: 'page' },
    { evidence: Uint8Array.from([0x1f, 0x8b, 8, 0]), expected: 'packed text' },
    { evidence: encoded('PAR1....', 'utf-8'), expected: 'parquet' },
    { evidence: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), expected: 'archive' },
    { evidence: listed.F49.bytes, expected: 'text' },
    { evidence: encoded('week,note\n2026-01-05,a <table> in words\n', 'utf-8'), expected: 'text' },
  ],
  encoding: [
    { evidence: seen(listed.F18.bytes, false, true), expected: 'euc-kr' },
    { evidence: seen(listed.F02.bytes, false, false), expected: 'utf-16le' },
    { evidence: seen(encoded('week,tv\n', 'utf-16be'), true, false), expected: 'utf-16be' },
    { evidence: seen(listed.F47.bytes, false, false), expected: 'windows-1252' },
    { evidence: seen(listed.F49.bytes, true, false), expected: 'utf-8' },
    // By luck the strict decoder of windows-949 reads it too, as Chinese letters: the Hangul share decides.
    {
      evidence: seen(Uint8Array.from([...encoded('h\u00f4tel ', 'windows-1252'), 0xe9, 0xe8]), false, true),
      expected: null,
    },
    { evidence: seen(Uint8Array.from([0x61, 0x81, 0x8d, 0x90, 0x9d, 0x81]), false, false), expected: null },
  ],
  mojibake: [
    {
      evidence: new TextDecoder().decode(listed.F21.bytes),
      expected: { before: 'euc-kr', found: 'ÀÏº°', read: '일별' },
    },
    { evidence: 'Dépenses;Coût;Münchner Straße', expected: null },
    { evidence: '일별,총비용', expected: null },
  ],
  delimiter: [
    { evidence: cleanText, expected: ',' },
    { evidence: 'a;b;c\n1,5;2,5;3\n1,5;2;3\n', expected: ';' },
    { evidence: 'a\tb\n"x,y,z"\t1\n', expected: '\t' },
    { evidence: 'a|b\n1|2\n', expected: '|' },
    { evidence: 'only\none\ncolumn\n', expected: null },
  ],
  'header line': [
    {
      evidence: rows(['Report'], [], ['week', 'tv', 'sales'], ['2026-01-05', 1, 2], ['2026-01-12', 3, 4]),
      expected: 2,
    },
    { evidence: rows(['week', 'tv'], ['2026-01-05', '1']), expected: 0 },
    { evidence: rows(['2026-01-05', '1'], ['2026-01-12', '2']), expected: null },
  ],
  'header rows': [
    {
      evidence: {
        above: ['', 'TV', '', 'Search', ''],
        names: ['week', 'spend', 'clicks', 'spend', 'clicks'],
        below: null,
      },
      expected: 'groups above',
    },
    { evidence: { above: null, names: ['주', '매출', '광고비'], below: ['', '원', '원'] }, expected: 'units below' },
    { evidence: { above: ['Weekly report'], names: ['week', 'tv'], below: ['2026-01-05', '1'] }, expected: 'one' },
    { evidence: { above: ['TV', 'Search'], names: ['tv_spend', 'search_spend'], below: ['5', '6'] }, expected: 'one' },
  ],
  'date form': [
    { evidence: { ...dates, day: 30, month: 12, dayOnly: 18 }, expected: 'day first' },
    { evidence: { ...dates, day: 12, month: 30, monthOnly: 18 }, expected: 'month first' },
    { evidence: { ...dates, year: 30 }, expected: 'year first' },
    { evidence: { ...dates, serials: 30 }, expected: 'serial 1900' },
    { evidence: { ...dates, serials: 30, isSince1904: true }, expected: 'serial 1904' },
    { evidence: { ...dates, serials: 30, isDateWord: false }, expected: null },
    { evidence: { ...dates, day: 12, month: 12 }, expected: 'unclear' },
  ],
  'number form': [
    { evidence: { ...numbers, commaOnly: 1, differ: 40 }, expected: 'comma' },
    { evidence: { ...numbers, pointOnly: 1, differ: 40, delimiter: ';' }, expected: 'point' },
    { evidence: { ...numbers, differ: 2, delimiter: ';', language: 'comma' }, expected: 'comma' },
    { evidence: { ...numbers, differ: 2, delimiter: ';', language: 'point' }, expected: 'unclear' },
    { evidence: { ...numbers, pointOnly: 1, commaOnly: 1 }, expected: 'unclear' },
    { evidence: { ...numbers, differ: 2 }, expected: null },
  ],
  currency: [
    { evidence: { names: ['Amount spent (USD)'], signs: [] }, expected: 'USD' },
    { evidence: { names: ['총비용(VAT포함,원)'], signs: [] }, expected: 'KRW' },
    { evidence: { names: ['cost'], signs: ['EUR'] }, expected: 'EUR' },
    { evidence: { names: ['tv (USD)', 'radio (KRW)'], signs: [] }, expected: 'unclear' },
    { evidence: { names: ['지원금', 'used_cars'], signs: [] }, expected: null },
  ],
  vat: [
    { evidence: '총비용(VAT포함,원)', expected: 'included' },
    { evidence: '광고비(VAT 별도)', expected: 'excluded' },
    { evidence: '광고비', expected: null },
  ],
  layout: [
    {
      evidence: { rows: 60, dates: 20, texts: [{ ...text, isChannelWord: true }], bareMeasures: 1, numbers: 1 },
      expected: 'long',
    },
    { evidence: { rows: 20, dates: 20, texts: [], bareMeasures: 0, numbers: 5 }, expected: 'wide' },
    { evidence: { rows: 20, dates: 20, texts: [text], bareMeasures: 0, numbers: 5 }, expected: 'wide' },
  ],
  'channel column': [
    {
      evidence: [
        { ...text, name: '매체', isChannelWord: true },
        { ...text, name: 'memo' },
      ],
      expected: '매체',
    },
    {
      evidence: [
        { ...text, name: 'a' },
        { ...text, name: 'b' },
      ],
      expected: 'unclear',
    },
    { evidence: [{ ...text, distinct: 5000 }], expected: null },
  ],
  role: [
    { evidence: named('tv_spend'), expected: 'spend' },
    { evidence: named('네이버 광고비'), expected: 'spend' },
    { evidence: named('Impr.'), expected: 'exposure' },
    { evidence: named('매출액(원)'), expected: 'outcome' },
    { evidence: named('price'), expected: 'driver' },
    { evidence: named('YouTube'), expected: 'spend' },
    { evidence: named('Facebook Ads'), expected: 'spend' },
    { evidence: named('네이버SA'), expected: 'spend' },
    { evidence: named('Avg Temp'), expected: 'driver' },
    { evidence: named('Avg. position'), expected: 'not additive' },
    { evidence: named('Cost per click'), expected: 'not additive' },
    { evidence: named('CTR'), expected: 'not additive' },
    { evidence: named('클릭률(%)'), expected: 'not additive' },
    { evidence: named('reach'), expected: 'not additive' },
    { evidence: named('Conversions', { isInReport: true }), expected: 'platform result' },
    { evidence: named('Conversions'), expected: 'outcome' },
    { evidence: named('Campaign ID'), expected: 'ignored' },
    { evidence: named('column 7'), expected: null },
    { evidence: named('costumes'), expected: null },
  ],
  grain: [
    { evidence: days(fifth, 7, 12), expected: 'week' },
    { evidence: days(fifth, 1, 40), expected: 'day' },
    { evidence: days(fifth, 1, 40).filter((_, i) => i % 7 < 5), expected: 'day' },
    { evidence: [20_454, 20_485, 20_513, 20_544], expected: 'month' },
    { evidence: [...days(fifth, 1, 14), ...days(fifth + 14, 7, 8)], expected: 'mixed' },
    { evidence: [fifth], expected: null },
  ],
};

function answer<Read>(choice: Choice<Read>): unknown {
  return choice.kind === 'chosen' ? choice.reading : choice.kind === 'none' ? null : 'unclear';
}

test('every detector has fixtures, and one of them is a case where it must not say what it says elsewhere', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(detectors.map(({ name }) => name).toSorted());
  for (const [name, list] of Object.entries(fixtures)) {
    expect(new Set(list.map(({ expected }) => JSON.stringify(expected))).size, name).toBeGreaterThan(1);
  }
});

describe.each(detectors.map((detector) => [detector.name, detector as Detector<unknown, unknown>] as const))(
  '%s',
  (name, detector) => {
    test.each(fixtures[name] ?? [])('fixture %#: $expected', ({ evidence, expected }) => {
      const claims = detector.detect(evidence);
      // A mojibake reading is a record: the claims are compared by value.
      const found =
        typeof expected === 'object' && expected !== null ? claims[0]?.reading : answer(choose(claims, 0.4));
      expect(found).toEqual(expected);
    });

    test('is a pure function whose claims have weight and say what was seen', () => {
      for (const { evidence } of fixtures[name] ?? []) {
        const claims = detector.detect(evidence);
        expect(detector.detect(evidence)).toEqual(claims);
        for (const claim of claims) {
          expect(claim.weight).toBeGreaterThan(0);
          expect(claim.seen).toMatch(/\S/);
        }
      }
    });
  },
);

describe('a choice', () => {
  const claim = (reading: string, weight: number) => ({ reading, weight, seen: 'x' });

  test('is the reading with the most weight, claims for one reading added up', () => {
    expect(choose([claim('a', 2), claim('b', 3), claim('a', 2)])).toMatchObject({ kind: 'chosen', reading: 'a' });
  });

  test('is unclear where the next comes too near, and none where nothing is claimed', () => {
    expect(choose([claim('a', 2), claim('b', 2.5)])).toEqual({ kind: 'unclear', readings: ['a', 'b'] });
    expect(choose([])).toEqual({ kind: 'none' });
  });
});
