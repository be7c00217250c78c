import { densityOf } from '@sextant/numerics';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf, weeksFrom } from '../../test/columns.ts';
import { baselineTermOf, baselineTerms } from './index.ts';
import type { BaselineTerm } from './term.ts';

describe.each(baselineTerms.map((t) => [t.kind, t as BaselineTerm] as const))('baseline term %s', (kind, one) => {
  const weeks = weeksFrom('2018-04-02', 179);
  const given = one.examples;

  it('is found by its kind and has an example', () => {
    expect(baselineTermOf(kind)).toBe(one);
    expect(given.length).toBeGreaterThan(0);
  });

  it('gives finite columns over all weeks, no two of one name, none empty', () => {
    for (const settings of given) {
      const parsed = z.strictObject(one.settings).parse(settings);
      const { columns } = one.columns(weeks, parsed);
      expect(new Set(columns.map((c) => c.name)).size).toBe(columns.length);
      for (const { values } of columns) {
        expect(values.length).toBe(weeks.length);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(values.some((v) => v !== 0)).toBe(true);
      }
    }
  });

  it('keeps the numbers of the weeks it had when weeks are added, changes of slope aside', () => {
    for (const settings of given) {
      const before = columnsOf(one, weeks.slice(0, 120), settings).byName;
      const after = columnsOf(one, weeks, settings).byName;
      expect(Object.keys(before).some((name) => name in after)).toBe(true);
      for (const [name, values] of Object.entries(before)) {
        // A column may part into two of other names (holidays that met in the shorter window): its own test says when.
        if (name in after) expect(after[name]?.slice(0, 120)).toEqual(values);
      }
    }
  });

  it('refuses a setting it does not know', () => {
    expect(z.strictObject(one.settings).safeParse({ ...given[0], colour: 'red' }).success).toBe(false);
  });

  it('believes a known density of its coefficients', () => {
    const { distribution } = one.prior;
    const density = densityOf(distribution.kind);
    expect(density?.problem(density.argumentNames.map((name) => Number(distribution[name])))).toBeNull();
  });
});
