import { columnReasons, type ImportFinding, type Mapping } from '@sextant/spec';
import { describe, expect, test } from 'vitest';
import { datesFile, koreanDates, listed, workbook } from './fixtures/listed.ts';
import { givenBytes, kindOf, loadDataset } from './index.ts';
import { plansOf } from './understand.ts';
import { type LoadedFile, loadFile } from './weeks/loadFile.ts';

type Id = keyof typeof listed;
const ids = Object.keys(listed) as Id[];

const given = (id: Id, chunk?: number) => givenBytes(listed[id].file, listed[id].bytes, chunk);
const load = (id: Id, mapping?: Mapping, chunk?: number) => loadDataset([given(id, chunk)], mapping);
const says = (id: Id, columns: Mapping['files'][number]['columns']): Mapping => {
  return { version: 1, files: [{ file: listed[id].file, columns }] };
};

type Load = Awaited<ReturnType<typeof load>>;
const values = ({ dataset }: Load, name: string) => Array.from(dataset?.values[name] ?? []);
const found = ({ findings }: Load, code: ImportFinding['code']) => findings.filter((finding) => finding.code === code);
const column = ({ understanding }: Load, name: string) =>
  understanding.files[0]?.columns.find((one) => one.column === name);
/** What a person has to look at: every finding but notes, and but what a file of one column cannot have. */
const troubles = ({ findings }: Load) =>
  findings
    .filter((finding) => kindOf(finding) !== 'note')
    .map(({ code }) => code)
    .filter((code) => !['outcome-missing', 'spend-missing', 'currency-unknown'].includes(code));

/** Sums per series and day, for files that have no whole week. */
async function perDay(id: Id, chunk?: number) {
  const { plans } = await plansOf([given(id, chunk)]);
  const plan = plans[0];
  if (plan === undefined) throw new Error(`${id} is not understood`);
  const loaded: LoadedFile = await loadFile(plan);
  return Object.fromEntries(
    [...loaded.series].map(([name, { high, low, count }]) => [
      name,
      Array.from(high, (sum, i) => (count[i] === 0 ? null : sum + (low[i] ?? 0))),
    ]),
  );
}

describe('advertising exports', () => {
  const google = { 'Brand Impr.': [1234, null], 'Brand Clicks': [56, 0], 'Brand Cost': [78.9, 0] };

  test.each(['F01', 'F02'] as const)(
    '%s: title lines, a header on line 3, a null, two totals that agree',
    async (id) => {
      const loaded = await load(id);
      expect(loaded.understanding.files[0]).toMatchObject({ headerLine: 3, rows: 2, layout: 'long', grain: 'day' });
      expect(await perDay(id)).toEqual(google);
      expect(found(loaded, 'total-row').map(({ where }) => where.line)).toEqual([6, 7]);
      expect(found(loaded, 'empty-tokens')).toMatchObject([
        { where: { line: 5, column: 'Impr.' }, facts: { found: '--' } },
      ]);
      expect(found(loaded, 'total-differs')).toEqual([]);
      expect(column(loaded, 'Cost')?.currency).toBe('USD');
      expect(column(loaded, 'Conversions')?.role).toBe('ignored');
      expect(troubles(loaded)).toEqual([]);
    },
  );

  test('F02 is recognised as UTF-16 with tabs', async () => {
    expect((await load('F02')).understanding.files[0]).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
  });

  test('F04: decimal commas, and a space that does not break as the mark of thousands', async () => {
    expect(await perDay('F04')).toEqual({ 'A Montant dépensé (EUR)': [1234.56, 7.5] });
    const loaded = await load('F04');
    expect(loaded.understanding).toMatchObject({ mapping: { currency: 'EUR' }, files: [{ delimiter: ';' }] });
  });
});

describe('Korean text', () => {
  const sums = {
    '브랜드검색 노출수': [1000, 900],
    '브랜드검색 클릭수': [50, 45],
    '브랜드검색 총비용(VAT포함,원)': [11_000, 9900],
  };

  test('F18: windows-949 is found, the headers are known, tax is included, the currency is won', async () => {
    const loaded = await load('F18');
    expect(loaded.understanding.files[0]).toMatchObject({ encoding: 'euc-kr', layout: 'long' });
    expect(column(loaded, '총비용(VAT포함,원)')).toMatchObject({ role: 'spend', currency: 'KRW', vat: 'included' });
    expect(await perDay('F18')).toEqual(sums);
    expect(troubles(loaded)).toEqual([]);
  });

  test('F20: letters in parts are put together and counted', async () => {
    expect(await perDay('F20')).toEqual(sums);
    expect(found(await load('F20'), 'letters-composed')).toMatchObject([{ facts: { count: 3 } }]);
  });

  test('F21: text that was encoded twice is restored and said so; F22: lost letters are refused', async () => {
    expect(await perDay('F21')).toEqual(sums);
    expect(found(await load('F21'), 'text-repaired')).toMatchObject([{ facts: { found: 'ÀÏº°', read: '일별' } }]);
    expect(troubles(await load('F22'))).toEqual(['text-lost']);
  });

  test('F24: an unquoted comma in the header is mended', async () => {
    expect(await perDay('F24')).toEqual(sums);
    expect(troubles(await load('F24'))).toEqual(['header-comma-mended']);
  });

  test('F47: western text is windows-1252', async () => {
    const loaded = await load('F47');
    expect(loaded.understanding.files[0]?.encoding).toBe('windows-1252');
    expect(values(loaded, 'Dépenses télé')).toEqual([1.5, 2.5]);
  });
});

describe('dates', () => {
  test.each(koreanDates)('F35: %s', async (...dates) => {
    const loaded = await loadDataset([givenBytes('days.csv', datesFile(dates))]);
    expect(loaded.dataset?.weeks).toEqual(['2026-01-05', '2026-01-12']);
    expect(troubles(loaded)).toEqual([]);
  });

  test('F08: no day above 12, so both readings are shown and nothing is loaded until a person says', async () => {
    const loaded = await load('F08');
    expect(loaded.dataset).toBeNull();
    expect(found(loaded, 'dates-unclear')).toMatchObject([
      {
        where: { file: 'days.csv', line: 2, column: 'date' },
        facts: { found: '1/2/2026', first: '2026-02-01', second: '2026-01-02' },
      },
    ]);
    const answered = await load('F08', says('F08', [{ column: 'date', dates: 'month first' }]));
    expect(found(answered, 'dates-unclear')).toEqual([]);
    expect(found(answered, 'months-not-weeks')).toMatchObject([
      { facts: { first: '2026-01-02', second: '2026-02-03' } },
    ]);
  });
});

describe('numbers', () => {
  test('F14: what surrounds a column decides 1.234, and nothing else does', async () => {
    expect(values(await load('F14 english'), 'tv spend')).toEqual([1.234, 5.678]);
    expect(values(await load('F14 spanish'), 'Gasto tv')).toEqual([1234, 5678]);
    expect(troubles(await load('F14 alone'))).toEqual(['header-missing']);
    const unclear = await load('F14 tab');
    expect(unclear.dataset).toBeNull();
    expect(found(unclear, 'numbers-unclear')).toMatchObject([
      { facts: { found: '1.234', first: 1.234, second: 1234 } },
    ]);
    const answered = await load('F14 tab', says('F14 tab', [{ column: 'tv', numbers: 'comma' }]));
    expect(values(answered, 'tv')).toEqual([1234, 5678]);
  });

  test('F15: two ways in one column are refused with both cells', async () => {
    const loaded = await load('F15');
    expect(loaded.dataset).toBeNull();
    expect(found(loaded, 'numbers-mixed')).toMatchObject([
      { where: { line: 3, column: 'tv spend' }, facts: { first: '1,234.5', second: '1.234,5' } },
    ]);
  });

  test('F16: five nulls and a limit are not known, and never zero', async () => {
    const loaded = await load('F16');
    expect(values(loaded, 'tv spend')).toEqual([...Array(6).fill(Number.NaN), 7, 8, 9, 10, 11, 12, 13]);
    expect(found(loaded, 'cell-censored')).toMatchObject([{ where: { line: 5 }, facts: { found: '< 10', count: 1 } }]);
    expect(found(loaded, 'spend-unknown').map(({ where }) => where.line)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('F17: four ways to write minus', async () => {
    const loaded = await load('F17');
    expect(values(loaded, 'tv spend')).toEqual([-1000, -1000, -1000, -1000]);
    expect(found(loaded, 'spend-below-zero')).toHaveLength(4);
  });

  test('F34: signs of won, and multiples', async () => {
    expect(values(await load('F34 signs'), 'tv 광고비')).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(values(await load('F34 multiples'), '매출')).toEqual([120_000_000, 35_000_000]);
  });

  test('F48: a total that is not the sum is told with both', async () => {
    expect(found(await load('F48'), 'total-differs')).toMatchObject([
      { where: { line: 6 }, facts: { found: 1010, sum: 1000 } },
    ]);
  });
});

describe('containers', () => {
  test('F32: a protected workbook and an old one are refused with what to do; F33: a page is read as its table', async () => {
    expect(troubles(await load('F32'))).toEqual(['workbook-encrypted']);
    expect(troubles(await load('F32 old'))).toEqual(['workbook-old']);
    expect(values(await load('F33'), 'revenue')).toEqual([1000, 1100]);
  });

  test('a workbook: dates, kept values of formulas, merged cells named, totals compared, the one sheet with a table', async () => {
    const loaded = await loadDataset([givenBytes('w.xlsx', workbook)]);
    expect(loaded.understanding.files[0]).toMatchObject({ sheet: '주간', container: 'workbook', headerLine: 2 });
    expect(loaded.dataset?.weeks[0]).toBe('2026-01-05');
    expect(values(loaded, 'TV 광고비').slice(0, 3)).toEqual([100, 101, 102]);
    expect(loaded.findings.map(({ code, where }) => [code, where.line])).toEqual([
      ['cells-merged', undefined],
      ['formula-without-value', undefined],
      ['lines-above-header', 2],
      ['total-row', 13],
      ['spend-unknown', 7],
    ]);
  });
});

test('F49: nothing but notes is said of a clean file', async () => {
  const loaded = await load('F49');
  expect(loaded.findings.filter((finding) => kindOf(finding) !== 'note')).toEqual([]);
  expect(loaded.dataset?.columns.map(({ name, role, channel }) => [name, role, channel])).toEqual([
    ['revenue (KRW)', 'outcome', undefined],
    ['tv_spend', 'spend', 'tv'],
    ['search_spend', 'spend', 'search'],
    ['price', 'driver', undefined],
  ]);
  expect(loaded.dataset?.currency).toBe('KRW');
});

test.each(ids)('F19: %s in chunks of 3 bytes gives the same', async (id) => {
  expect(await load(id, undefined, 3)).toEqual(await load(id));
});

test.each(ids)('%s: its own mapping, given back, changes no number and asks nothing new', async (id) => {
  const first = await load(id);
  const again = await load(id, first.understanding.mapping);
  expect(again.dataset).toEqual(first.dataset);
  const codes = new Set(first.findings.map(({ code }) => code));
  expect(again.findings.filter(({ code }) => !codes.has(code))).toEqual([]);
});

test('what spoke for a column is one of the reasons that have words', async () => {
  const known: readonly string[] = columnReasons;
  for (const id of ids) {
    const { understanding } = await load(id);
    for (const { reasons } of understanding.files.flatMap(({ columns }) => columns)) {
      for (const { seen } of reasons) expect(known).toContain(seen.split(':')[0]);
    }
  }
});
