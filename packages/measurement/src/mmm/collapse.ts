import { type Spectrum, spectrumOf } from '@sextant/numerics';
import type { KnownPrior } from './believed.ts';
import type { Frame } from './frame.ts';
import type { LinearColumn } from './linear.ts';

/** A linear column that is integrated out: normal exactly, or a normal that stands in and is weighted back afterwards. */
export interface Collapsed {
  readonly column: LinearColumn;
  readonly mean: number;
  readonly sd: number;
  readonly exact: boolean;
}

function standIn({ density, args }: KnownPrior): { mean: number; sd: number; exact: boolean } | null {
  const exact = density.normal?.(args);
  if (exact) return { ...exact, exact: true };
  const near = density.surrogate?.(args);
  return near ? { ...near, exact: false } : null;
}

/** Columns by what their prior declares about itself: integrated out, or sampled (inference.md 1.6). */
export function splitColumns(columns: readonly LinearColumn[]): { collapsed: Collapsed[]; sampled: LinearColumn[] } {
  const collapsed: Collapsed[] = [];
  const sampled: LinearColumn[] = [];
  for (const column of columns) {
    const normal = standIn(column.prior);
    if (normal) collapsed.push({ column, ...normal });
    else sampled.push(column);
  }
  return { collapsed, sampled };
}

/** Spectrum of the whitened columns over the observed weeks. */
export function collapsedSpectrum(collapsed: readonly Collapsed[], frame: Frame): Spectrum {
  const rows = frame.observed.length;
  const p = collapsed.length;
  const whitened = new Float64Array(rows * p);
  frame.observed.forEach((t, i) => {
    collapsed.forEach((c, j) => {
      whitened[i * p + j] = (c.column.values[t] as number) * c.sd;
    });
  });
  return spectrumOf(whitened, rows, p);
}

/** The observed outcome less what the prior means of the collapsed columns already say. */
export function centredOutcome(collapsed: readonly Collapsed[], frame: Frame): Float64Array {
  return frame.outcome.map((y, i) => {
    const t = frame.observed[i] as number;
    return collapsed.reduce((left, c) => left - c.mean * (c.column.values[t] as number), y);
  });
}

/** log of true prior over stand-in at the drawn coefficients g; 0 where every prior is exactly normal. */
export function standInWeight(collapsed: readonly Collapsed[], coefficients: Float64Array): number {
  let weight = 0;
  for (let j = 0; j < collapsed.length; j++) {
    const { exact, mean, sd, column } = collapsed[j] as Collapsed;
    if (exact) continue;
    const x = coefficients[j] as number;
    const z = (x - mean) / sd;
    // Constants cancel between two draws of the same model, so the normal's may be left out.
    weight += column.prior.density.logDensity(x, column.prior.args) + 0.5 * z * z;
  }
  return weight;
}
