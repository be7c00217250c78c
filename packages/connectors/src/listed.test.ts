import type { Mapping } from '@sextant/spec';
import { describe, expect, test } from 'vitest';
import { datesFile, koreanDates, listed, workbook } from './fixtures/listed.ts';
import { workbookBytes } from './fixtures/workbookBytes.ts';
import { givenBytes, kindOf, loadDataset } from './index.ts';

type Id = keyof typeof listed;

async function load(id: Id, chunk?: number, columns?: Mapping['files'][number]['columns']) {
  const { file, bytes } = listed[id];
  const mapping: Mapping | undefined = columns && { version: 1, files: [{ file, columns }] };
  return loadDataset([givenBytes(file, bytes, chunk)], mapping);
}

async function loadBytes(bytes: Uint8Array, file = 'made.csv', mapping?: Mapping) {
  return loadDataset([givenBytes(file, bytes)], mapping);
}

type Load = Awaited<ReturnType<typeof load>>;
const codes = ({ findings }: Load) => [...new Set(findings.map(({ code }) => code))].toSorted();
const values = ({ dataset }: Load, name: string) => Array.from(dataset?.values[name] ?? []);
const columnsOf = ({ understanding }: Load) => understanding.files[0]?.columns ?? [];
const role = (loaded: Load, name: string) => columnsOf(loaded).find(({ column }) => column === name)?.role;

test('x', async () => {
  for (const id of Object.keys(listed) as Id[]) {
    const r = await load(id);
    console.log(
      id,
      r.understanding.files.map((f) =>
        [
          f.encoding,
          f.delimiter,
          f.layout,
          f.grain,
          f.rows,
          f.headerLine,
          f.columns
            .map(
              (c) => `${c.column}:${c.role}:${c.channel ?? ''}:${c.numbers ?? ''}${c.dates ?? ''}:${c.currency ?? ''}`,
            )
            .join(' | '),
        ].join(' ; '),
      ),
      JSON.stringify(r.findings.map((f) => [f.code, f.where.line, f.where.column, f.facts])),
      JSON.stringify(r.dataset && Object.fromEntries(Object.entries(r.dataset.values).map(([k, v]) => [k, [...v]]))),
      r.dataset?.weeks[0],
    );
  }
  for (const d of koreanDates) {
    const r = await loadBytes(datesFile(d));
    console.log(d, r.dataset?.weeks, JSON.stringify(r.findings));
  }
  const r = await loadBytes(workbook, 'w.xlsx');
  console.log(r.dataset?.weeks, r.dataset?.values, JSON.stringify(r.findings));
});
