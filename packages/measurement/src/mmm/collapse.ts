import { type Random, random, type Spectrum, spectrumOf } from '@sextant/numerics';
import { log } from '@sextant/numerics/functions';
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

/**
 * Columns by what their prior declares about itself: integrated out, or sampled (inference.md 1.6). Stand-ins that a trial would
 * often refuse are sampled instead: a repeated draw teaches nothing.
 */
export function splitColumns(
  columns: readonly LinearColumn[],
  frame: Frame,
): { collapsed: Collapsed[]; sampled: LinearColumn[] } {
  const made = columns.map((column) => ({ column, normal: standIn(column.prior) }));
  const split = (keep: (normal: NonNullable<(typeof made)[number]['normal']>) => boolean) => ({
    collapsed: made.flatMap(({ column, normal }) => (normal && keep(normal) ? [{ column, ...normal }] : [])),
    sampled: made.flatMap(({ column, normal }) => (normal && keep(normal) ? [] : [column])),
  });
  const all = split(() => true);
  if (all.collapsed.every((c) => c.exact) || refusedShare(all.collapsed, frame) <= mostRefused) return all;
  return split((normal) => normal.exact);
}

/** Refusals above this share make sampling the better road (inference.md 1.7). */
const mostRefused = 0.1;
const trialDraws = 400;

/**
 * Share of draws that the exact accept step would refuse, by a trial before any sampling: independent draws of the coefficients
 * from the stand-in's posterior with the media left out and the noise at what the columns leave of the outcome. The same model
 * and panel always give the same answer.
 */
function refusedShare(collapsed: readonly Collapsed[], frame: Frame): number {
  const spectrum = collapsedSpectrum(collapsed, frame);
  const drawn = trial(spectrum, centredOutcome(collapsed, frame));
  const stream = random(trialDraws);
  const whitened = new Float64Array(collapsed.length);
  const coefficients = new Float64Array(collapsed.length);
  let held = Number.NaN;
  let refused = 0;
  for (let i = 0; i < trialDraws; i++) {
    drawn(stream, whitened);
    collapsed.forEach((c, j) => {
      coefficients[j] = c.mean + c.sd * (whitened[j] as number);
    });
    const weight = standInWeight(collapsed, coefficients);
    if (i === 0 || log(1 - stream.uniform()) < weight - held) held = weight;
    else refused++;
  }
  return refused / trialDraws;
}

/** Draws of the whitened coefficients given the outcome alone, the noise found by a few rounds of least squares. */
function trial(spectrum: Spectrum, outcome: Float64Array): (stream: Random, out: Float64Array) => void {
  const { rows, columns, basis, values, vectors } = spectrum;
  const projected = Float64Array.from({ length: columns }, (_, j) => {
    let sum = 0;
    for (let t = 0; t < rows; t++) sum += (basis[t * columns + j] as number) * (outcome[t] as number);
    return sum;
  });
  const square = outcome.reduce((sum, y) => sum + y * y, 0);
  let variance = square / rows;
  for (let round = 0; round < 20; round++) {
    let explained = 0;
    for (let j = 0; j < columns; j++) {
      const left = variance / (variance + (values[j] as number));
      explained += (1 - left * left) * (projected[j] as number) * (projected[j] as number);
    }
    variance = Math.max((square - explained) / rows, 1e-8 * (square / rows) + 1e-300);
  }
  const z = new Float64Array(columns);
  return (stream, out) => {
    for (let j = 0; j < columns; j++) {
      const l = values[j] as number;
      z[j] =
        (Math.sqrt(l) * (projected[j] as number)) / (variance + l) +
        Math.sqrt(variance / (variance + l)) * stream.normal();
    }
    for (let i = 0; i < columns; i++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += (vectors[i * columns + j] as number) * (z[j] as number);
      out[i] = sum;
    }
  };
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
