import { exp, log } from '@sextant/numerics/functions';
import { z } from 'zod';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'shape' | 'scale'>;

const logDensity = (t: number, p: P) => {
  const q = log(t / p.scale);
  return log(p.shape / p.scale) + (p.shape - 1) * q - exp(p.shape * q);
};

/** d log f / d shape (0) or d log f / d scale (1) at t. */
function logSlope(t: number, p: P, which: 0 | 1): number {
  const q = log(t / p.scale);
  const hazard = exp(p.shape * q);
  return which === 0 ? 1 / p.shape + q * (1 - hazard) : (p.shape / p.scale) * (hazard - 1);
}

function indexOfLargest(f: Float64Array, window: number, sign: 1 | -1): number {
  let at = 0;
  for (let l = 1; l < window; l++) if (sign * (f[l] as number) > sign * (f[at] as number)) at = l;
  return at;
}

const isMinMax = (settings: CarrySettings) => settings.scaling !== 'none';

/**
 * A common factor falls out of min-max scaling and of weights that sum to 1: there the largest density of the window is the
 * unit, so that nothing underflows to 0 / 0.
 */
const hasFreeUnit = (settings: CarrySettings) => isMinMax(settings) || settings.normalise;

/** Fills f with the density at 1 .. window; the index of the largest. */
function density(p: P, settings: CarrySettings, window: number, f: Float64Array): number {
  for (let l = 0; l < window; l++) f[l] = logDensity(l + 1, p);
  const highest = indexOfLargest(f, window, 1);
  const logUnit = hasFreeUnit(settings) ? (f[highest] as number) : 0;
  for (let l = 0; l < window; l++) f[l] = exp((f[l] as number) - logUnit);
  return highest;
}

function weights(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  density(p, settings, window, out);
  if (!isMinMax(settings)) return;
  const least = out[indexOfLargest(out, window, -1)] as number;
  // A flat density (a window of one week) cannot be scaled: all weight on the first week, as Robyn does.
  if (least === 1) return void out.fill(0, 1, window);
  for (let l = 0; l < window; l++) out[l] = ((out[l] as number) - least) / (1 - least);
}

/** Slopes in one parameter, from the density in f (which may be `out` itself). */
function slopesIn(
  which: 0 | 1,
  p: P,
  settings: CarrySettings,
  highest: number,
  f: Float64Array,
  out: Float64Array,
): void {
  const window = out.length;
  const lowest = indexOfLargest(f, window, -1);
  const least = f[lowest] as number;
  const ofUnit = hasFreeUnit(settings) ? logSlope(highest + 1, p, which) : 0;
  const slope = (v: number, l: number) => (v === 0 ? 0 : v * (logSlope(l + 1, p, which) - ofUnit));
  const ofLeast = slope(least, lowest);
  for (let l = 0; l < window; l++) {
    const v = f[l] as number;
    if (!isMinMax(settings)) out[l] = slope(v, l);
    // The largest is 1 and has slope 0 in these units. The index of the smallest is held: a kink where it changes.
    else out[l] = least === 1 ? 0 : (slope(v, l) - (ofLeast * (1 - v)) / (1 - least)) / (1 - least);
  }
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  const f = out.subarray(0, window);
  const highest = density(p, settings, window, f);
  slopesIn(1, p, settings, highest, f, out.subarray(window, 2 * window));
  slopesIn(0, p, settings, highest, f, f);
}

function weightsOf(p: P, settings: CarrySettings): Float64Array {
  const out = new Float64Array(windowOf(settings));
  weights(p, settings, out);
  return out;
}

/**
 * Weight from the Weibull density f(l + 1): the effect may peak after the week of the spend. `scaling: 'min-max'` (as both
 * peers: smallest weight of the window 0, largest 1) or 'none' (the density itself, without the peers' kinks).
 */
export const weibullPdf: Adstock<'shape' | 'scale', 'weibull-pdf'> = {
  kind: 'weibull-pdf',
  source: 'Robyn 3.12 (weibull_pdf); priors as PyMC-Marketing, shape Gamma(mean 3, sd 1), scale Gamma(mean 2, sd 1)',
  parameters: {
    shape: { unit: 'none', support: { lower: 0, upper: Infinity }, prior: { kind: 'gamma', shape: 9, rate: 3 } },
    scale: { unit: 'weeks', support: { lower: 0, upper: Infinity }, prior: { kind: 'gamma', shape: 4, rate: 2 } },
  },
  settings: { ...windowSettings, scaling: z.enum(['min-max', 'none']).default('min-max') },
  carry: { kind: 'window', weights, slopes },
  apply: (x, p, settings) => convolve(x, weightsOf(p, settings), settings.normalise),
  tail: (p, settings) => lagsOf99Percent(weightsOf(p, settings)),
};
