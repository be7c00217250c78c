import type { ControlModel, Model, Panel } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { smallModel } from '../../test/smallPanel.ts';
import { frameOf } from './frame.ts';
import { linearOf } from './linear.ts';
import { PriorNotScalable } from './quantity.ts';

/** Two earlier weeks, four modelled ones; the largest outcome is 50. */
const panel: Panel = {
  geos: ['national'],
  weeks: ['2023-12-18', '2023-12-25', '2024-01-01', '2024-01-08', '2024-01-15', '2024-01-22'],
  firstModelled: 2,
  outcome: Float64Array.of(NaN, NaN, 10, 50, 20, 30),
  valuePerUnit: new Float64Array(6).fill(2),
  spend: {},
  media: {},
  controls: {
    price: Float64Array.of(900, -700, 2, -4, 4, 6),
    flat: new Float64Array(6).fill(3),
    none: new Float64Array(6),
  },
};

const control = (over: Partial<ControlModel>): ControlModel => ({
  column: 'price',
  scale: 'standard',
  prior: { kind: 'normal', mean: 5, sd: 10 },
  unit: 'share of the largest outcome',
  ...over,
});

function linear(baseline: Model['baseline'], controls: readonly ControlModel[]) {
  const model: Model = { ...smallModel([]), baseline, controls };
  return linearOf(model, panel, frameOf(model, panel, 0)).columns;
}

const valuesOf = (over: Partial<ControlModel>): number[] => [...(linear([], [control(over)])[0]?.values ?? [])];

describe('a control', () => {
  it('is standardised by mean and sd (with n) of the modelled weeks', () => {
    // 2, -4, 4, 6: mean 2, squares 0 + 36 + 4 + 16 = 56, sd sqrt(56 / 4).
    const sd = Math.sqrt(14);
    valuesOf({ scale: 'standard' }).forEach((x, t) => {
      expect(x).toBeCloseTo(([0, -6, 2, 4][t] as number) / sd, 14);
    });
  });

  it('is divided by its largest absolute modelled value, or left as it is', () => {
    expect(valuesOf({ scale: 'largest' })).toEqual([1 / 3, -4 / 6, 4 / 6, 1]);
    expect(valuesOf({ scale: 'none' })).toEqual([2, -4, 4, 6]);
  });

  it('that never moves becomes 0 when standardised, and one of zeros stays so', () => {
    expect(valuesOf({ column: 'flat', scale: 'standard' })).toEqual([0, 0, 0, 0]);
    expect(valuesOf({ column: 'none', scale: 'largest' })).toEqual([0, 0, 0, 0]);
  });
});

describe('a prior', () => {
  it('in units of the outcome is divided by the largest outcome, and reported in these units again', () => {
    const [column] = linear([], [control({ unit: 'outcome' })]);
    expect(column?.prior.density.kind).toBe('normal');
    expect(column?.prior.args).toEqual([0.1, 0.2]);
    expect(column?.reportScale).toBe(50);
  });

  it('in shares of the largest outcome stays as it is', () => {
    const [column] = linear([], [control({})]);
    expect([column?.prior.args, column?.reportScale]).toEqual([[5, 10], 1]);
  });

  it('of a baseline term is its own unless the model says another, with its unit', () => {
    const stated = { kind: 'linear-trend', prior: { kind: 'laplace', mean: 0, scale: 25 }, unit: 'outcome' } as const;
    const [intercept, trend] = linear([{ kind: 'intercept' }, stated], []);
    expect([intercept?.prior.density.kind, intercept?.prior.args, intercept?.reportScale]).toEqual([
      'normal',
      [0, 2],
      1,
    ]);
    expect([trend?.prior.density.kind, trend?.prior.args, trend?.reportScale]).toEqual(['laplace', [0, 0.5], 50]);
  });

  it('that has no form in other units is refused by name', () => {
    const beta = { kind: 'beta', a: 2, b: 2 };
    expect(() => linear([], [control({ prior: beta, unit: 'outcome' })])).toThrow(PriorNotScalable);
    expect(() => linear([], [control({ prior: beta, unit: 'outcome' })])).toThrow('price');
  });
});

describe('linear columns', () => {
  it('are baseline terms in the order of the model, then controls, over the modelled weeks', () => {
    const columns = linear([{ kind: 'linear-trend' }, { kind: 'intercept' }], [control({ scale: 'none' })]);
    expect(columns.map((c) => [c.name, c.control])).toEqual([
      ['trend', false],
      ['intercept', false],
      ['price', true],
    ]);
    // Years since the first modelled week: 7 days are 7 / 365.25 of one.
    [0, 7, 14, 21].forEach((day, t) => {
      expect(columns[0]?.values[t]).toBeCloseTo(day / 365.25, 12);
    });
    expect([...(columns[1]?.values ?? [])]).toEqual([1, 1, 1, 1]);
  });
});
