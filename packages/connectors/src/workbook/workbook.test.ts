import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encoded } from '../fixtures/encoded.ts';
import { type MadeSheet, workbookBytes } from '../fixtures/workbookBytes.ts';
import { givenBytes, loadDataset } from '../index.ts';
import { inflate, limits } from './inflate.ts';

const header = ['week', 'revenue (KRW)', 'tv spend'];
const sheet = (name: string, serial = 46_027): MadeSheet => ({
  name,
  rows: [header, ...Array.from({ length: 6 }, (_, i) => [{ serial: serial + 7 * i }, 1000 + i, 10 + i])],
});
const load = (bytes: Uint8Array, asked?: string) =>
  loadDataset(
    [givenBytes('book.xlsx', bytes)],
    asked === undefined ? undefined : { version: 1, files: [{ file: 'book.xlsx', sheet: asked, columns: [] }] },
  );
const codes = ({ findings }: Awaited<ReturnType<typeof load>>) => findings.map(({ code }) => code);

describe('which sheet', () => {
  const two = workbookBytes([sheet('Weekly'), sheet('Old')]);

  test('is asked where several hold a table', async () => {
    const loaded = await load(two);
    expect(loaded.dataset).toBeNull();
    expect(loaded.findings).toMatchObject([{ code: 'sheet-unclear', facts: { known: ['Weekly', 'Old'] } }]);
  });

  test('is the one that a mapping names; a name that is close is offered', async () => {
    expect((await load(two, 'Old')).understanding.files[0]?.sheet).toBe('Old');
    expect((await load(two, 'Weekley')).findings).toMatchObject([
      { code: 'sheet-missing', facts: { sheet: 'Weekley', near: 'Weekly', known: ['Weekly', 'Old'] } },
    ]);
  });
});

describe('dates', () => {
  test('of the system of 1904 are the same days', async () => {
    const loaded = await load(workbookBytes([sheet('Weekly', 44_565)], true));
    expect(loaded.dataset?.weeks[0]).toBe('2026-01-05');
  });

  test('kept as plain numbers follow the system of the workbook', async () => {
    const rows = [header, ...Array.from({ length: 6 }, (_, i) => [44_565 + 7 * i, 1000 + i, 10 + i])];
    const loaded = await load(workbookBytes([{ name: 'Weekly', rows }], true));
    expect(loaded.dataset?.weeks[0]).toBe('2026-01-05');
    expect(codes(loaded)).toContain('dates-as-serials');
  });
});

describe('two header rows', () => {
  test('are read together, the group held until the next', async () => {
    const rows = [
      ['', 'TV', null, 'Search', null, ''],
      ['week', 'spend', 'clicks', 'spend', 'clicks', 'revenue'],
      ...Array.from({ length: 6 }, (_, i) => [{ serial: 46_027 + 7 * i }, 5, 6, 7, 8, 900 + i]),
    ];
    const loaded = await load(workbookBytes([{ name: 'data', rows, merged: ['B1:C1', 'D1:E1'] }]));
    const columns = loaded.dataset?.columns.map(({ name, role, channel }) => [name, role, channel]);
    expect(columns?.slice(0, 4)).toEqual([
      ['TV spend', 'spend', 'TV'],
      ['TV clicks', 'exposure', 'TV'],
      ['Search spend', 'spend', 'Search'],
      ['Search clicks', 'exposure', 'Search'],
    ]);
    expect(codes(loaded)).toEqual(expect.arrayContaining(['header-two-rows', 'cells-merged']));
  });
});

describe('a workbook that is not safe or not whole', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000), '_rels/.rels': new Uint8Array(1) });

  test('is refused by the size it declares', () => {
    expect(inflate(bomb, 1_000_000)).toMatchObject({ kind: 'too large', bytes: 20_000_001 });
    expect(inflate(bomb, 25_000_000).kind).toBe('ok');
  });

  test('is stopped while it unpacks, when what it declares is a lie', () => {
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 28; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    const inflated = inflate(lying, 1_000_000);
    expect(inflated.kind).toBe('too large');
    // Stopped soon after the limit, not at the end.
    expect(inflated.kind === 'too large' && inflated.bytes).toBeLessThan(10_000_000);
  });

  test('is refused before it is read when it is packed to over 50 MB', async () => {
    const start = workbookBytes([sheet('Weekly')]);
    let wasRead = 0;
    const given = {
      file: 'big.xlsx',
      size: limits.packed + 1,
      async *chunks() {
        wasRead++;
        yield start;
      },
    };
    expect((await loadDataset([given])).findings).toMatchObject([
      { code: 'workbook-too-large', where: { file: 'big.xlsx' }, facts: { found: 51, limit: 50 } },
    ]);
    expect(wasRead).toBe(1);
  });

  test('is refused as damaged when it is cut short, and as an archive when it holds no sheets', async () => {
    const whole = workbookBytes([sheet('Weekly')]);
    expect(codes(await load(whole.subarray(0, whole.length - 40)))).toEqual(['workbook-damaged']);
    expect(codes(await load(zipSync({ 'photo.txt': encoded('hello', 'utf-8') })))).toEqual(['file-kind-unknown']);
  });
});

test('errors of formulas are bad cells, named with what stands there', async () => {
  const made = sheet('Weekly');
  const rows = made.rows.map((row, i) => (i === 3 ? [row[0] ?? null, row[1] ?? null, '#REF!'] : row));
  const loaded = await load(workbookBytes([{ ...made, rows }]));
  expect(loaded.findings).toMatchObject([
    {
      code: 'spend-unknown',
      where: { sheet: 'Weekly', line: 4, column: 'tv spend' },
      facts: { found: '#REF!', week: '2026-01-19' },
    },
  ]);
});
