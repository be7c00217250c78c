import type { Dataset, DatasetColumn } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { panelOfDataset } from '../panel/panelOfDataset.ts';
import { weeksFrom } from '../../test/columns.ts';
import { initialModel } from './initialModel.ts';
import { parseModel } from './parse.ts';

const column = (name: string, role: DatasetColumn['role'], channel?: string): DatasetColumn => ({
  name,
  role,
  weekRule: 'sum',
  ...(channel === undefined ? {} : { channel }),
});
const columns = [
  column('sales', 'outcome'),
  column('tv spend', 'spend', 'TV'),
  column('tv views', 'exposure', 'TV'),
  column('search', 'spend'),
  column('price', 'driver'),
  column('note', 'ignored'),
];
const data = { currency: 'KRW', weekStart: 'monday', columns } as const;

function modelOf(given: Parameters<typeof initialModel>[0], margin: number | 'unknown' = 0.4) {
  const parsed = initialModel(given, { margin });
  if (parsed.kind === 'issues') throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

describe('the first model', () => {
  it('has a channel for every spend, a control for every driver, and the holidays of the currency', () => {
    const model = modelOf(data);
    expect(model.channels.map(({ name, spend, exposure }) => [name, spend, exposure])).toEqual([
      ['TV', 'tv spend', 'tv views'],
      ['search', 'search', undefined],
    ]);
    expect(model.channels[0]?.prior.distribution).toEqual({ kind: 'log-normal', location: 0.2, scale: 0.9 });
    expect(model.controls.map((c) => c.column)).toEqual(['price']);
    expect(model.baseline.map((b) => b.kind)).toEqual(['intercept', 'linear-trend', 'fourier', 'holidays']);
    expect(model.baseline[3]?.['country']).toBe('KR');
    expect(modelOf({ ...data, currency: 'USD' }).baseline[3]?.['country']).toBe('US');
    expect(modelOf({ ...data, currency: 'EUR' }).baseline).toHaveLength(3);
    expect(model).toMatchObject({ holdout: 13, outcome: { column: 'sales', kind: 'revenue', margin: 0.4 } });
  });

  it('units have a worth where a column tells it, and an unknown margin stays unknown', () => {
    const priced = { ...data, columns: [...columns, column('unit price', 'value per unit')] };
    expect(modelOf(priced, 'unknown').outcome).toEqual({
      column: 'sales',
      kind: 'units',
      valuePerUnit: 'unit price',
      margin: 'unknown',
    });
  });

  it('says everything a fit uses: reading it again changes nothing', () => {
    const model = modelOf(data);
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual({ kind: 'ok', model });
  });

  it('fits the data it was made for', () => {
    const weeks = weeksFrom('2025-01-06', 5);
    const values = Object.fromEntries(columns.map(({ name }, i) => [name, new Float64Array(5).fill(i + 1)]));
    const dataset: Dataset = { ...data, format: 1, name: 'shop', weeks, values, decisions: [], sources: [] };
    expect(panelOfDataset(modelOf(data), dataset).kind).toBe('ok');
  });

  it('without spend or outcome there is no model, and why', () => {
    const none = initialModel({ ...data, columns: [column('price', 'driver')] }, { margin: 0.4 });
    expect(none.kind).toBe('issues');
    const wrong = initialModel(data, { margin: 40 });
    expect(wrong.kind === 'issues' && wrong.issues.map((i) => i.code)).toEqual(['margin-out-of-range']);
  });
});
