import { cos, sin } from '@sextant/numerics/functions';
import type { IsoDate } from '@sextant/spec';
import { z } from 'zod';
import { dayOfWeek, dayOfYear, daysPerYear } from './calendar.ts';
import type { BaselineTerm, Column } from './term.ts';

/** Name of a seasonal column; k counts from 1. PyMC-Marketing's `gamma_fourier[sin_1]` belongs to `season sin 1`. */
export const seasonName = (wave: 'sin' | 'cos', k: number) => `season ${wave} ${k}`;

function wave(weeks: readonly IsoDate[], kind: 'sin' | 'cos', k: number): Column {
  const of = kind === 'sin' ? sin : cos;
  const values = Float64Array.from(weeks, (week) => of((2 * Math.PI * k * dayOfYear(dayOfWeek(week))) / daysPerYear));
  return { name: seasonName(kind, k), values };
}

/** sin and cos of 2 pi k d / 365.25, k = 1 .. pairs, d the day of the year of the week's first day, 1 on 1 January. */
export const fourier: BaselineTerm<'fourier'> = {
  kind: 'fourier',
  source: 'PyMC-Marketing 1.x, yearly_seasonality; prior as there, Laplace(0, 1) in shares of the largest outcome',
  settings: { pairs: z.int().min(1).max(26).default(2).describe('Number of pairs of sine and cosine.') },
  examples: [{}, { pairs: 6 }],
  prior: { distribution: { kind: 'laplace', mean: 0, scale: 1 }, unit: 'share of the largest outcome' },
  columns(weeks, settings) {
    const ks = Array.from({ length: settings.pairs as number }, (_, i) => i + 1);
    return { columns: ks.flatMap((k) => [wave(weeks, 'sin', k), wave(weeks, 'cos', k)]), findings: [] };
  },
};
