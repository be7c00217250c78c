import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as functions from './index.ts';

type Tabulated = (...args: readonly number[]) => number;

type Row = readonly [args: readonly number[], value: number, condition: number];

const ours = new Map(Object.entries(functions)) as ReadonlyMap<string, Tabulated>;
const folder = new URL('./tables/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.data.json', ''));

/** Where two or three arguments meet, a rounding of one moves the value by its condition number. */
const conditioned = new Set(['incompleteBeta', 'logBeta', 'lowerGamma', 'studentCdf', 'upperGamma']);
/** Distance from a zero in the argument, for functions whose zero is no double or no simple one. */
const zeros: Record<string, (x: number) => number> = {
  sin: (x) => Math.abs(Math.sin(x)),
  cos: (x) => Math.abs(Math.cos(x)),
  tan: (x) => Math.abs(Math.sin(x)),
  digamma: (x) => Math.abs(x - 1.4616321449683623),
};

function rowsOf(name: string): readonly Row[] {
  return JSON.parse(readFileSync(new URL(`${name}.data.json`, folder), 'utf8')).rows;
}

function allowed(name: string, [args, value, condition]: Row): number {
  const relative = 1e-13 * Math.abs(value) * (conditioned.has(name) ? Math.max(1, condition) : 1);
  const beside = (zeros[name]?.(args[0] as number) ?? 1) < 0.01;
  return Math.max(relative, beside ? 1e-15 : 0, 5e-324);
}

it('every function has a table, but for sums of lists and for the quantiles that round trips judge', () => {
  const inArrays = ['expAt', 'logAt']; // what exp and log themselves call
  const quantiles = ['incompleteBetaQuantile', 'lowerGammaQuantile', 'studentQuantile', 'upperGammaQuantile'];
  const others = [...inArrays, ...quantiles, 'logSumExp'];
  expect([...names, ...others].sort()).toEqual([...ours.keys()].sort());
});

describe.each(names)('%s', (name) => {
  const f = ours.get(name) as Tabulated; // a table without a function fails below

  it('is within relative 1e-13 of mpmath at every point of its table', () => {
    const rows = rowsOf(name);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const wrong = rows
      .map((row) => ({ args: row[0], value: row[1], got: f(...row[0]), limit: allowed(name, row) }))
      .filter(({ value, got, limit }) => !(Math.abs(got - value) <= limit));
    expect(wrong).toEqual([]);
  });

  it('gives NaN for NaN', () => {
    const [args] = rowsOf(name)[0] as Row;
    args.forEach((_, i) => {
      expect(f(...args.map((a, j) => (i === j ? NaN : a)))).toBeNaN();
    });
  });
});
