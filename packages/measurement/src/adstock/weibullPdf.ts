import { expAt, logAt } from '@sextant/numerics/functions';
import { z } from 'zod';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'shape' | 'scale'>;

/**
 * [ln(t / scale), (t / scale)^shape] of one week, the second its cumulative hazard. What every gradient runs passes values
 * through arrays, as a call that returns a double may allocate.
 */
const week = new Float64Array(2);
/** ln(shape / scale). */
const level = new Float64Array(1);
/** [in shape, in scale]: slopes of the log density that is the unit, of the smallest density, of one week's density. */
const ofUnit = new Float64Array(2);
const ofLeast = new Float64Array(2);
const ofWeek = new Float64Array(2);

function fillWeek(t: number, p: P): void {
  week[0] = t / p.scale;
  logAt(week, 0, 0);
  week[1] = p.shape * (week[0] as number);
  expAt(week, 1, 1);
}

/** Fills f with the log density at 1 .. window. */
function logDensity(p: P, window: number, f: Float64Array): void {
  level[0] = p.shape / p.scale;
  logAt(level, 0, 0);
  for (let l = 0; l < window; l++) {
    fillWeek(l + 1, p);
    f[l] = (level[0] as number) + (p.shape - 1) * (week[0] as number) - (week[1] as number);
  }
}

/** Fills `to` with d log f / d shape and d log f / d scale at t. */
function logSlopes(t: number, p: P, to: Float64Array): void {
  fillWeek(t, p);
  to[0] = 1 / p.shape + (week[0] as number) * (1 - (week[1] as number));
  to[1] = (p.shape / p.scale) * ((week[1] as number) - 1);
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
  logDensity(p, window, f);
  const highest = indexOfLargest(f, window, 1);
  const logUnit = hasFreeUnit(settings) ? (f[highest] as number) : 0;
  for (let l = 0; l < window; l++) {
    f[l] = (f[l] as number) - logUnit;
    expAt(f, l, l);
  }
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

/** Fills `to` with the slopes of the density f[l] in its unit. */
function densitySlopes(l: number, p: P, f: Float64Array, to: Float64Array): void {
  const v = f[l] as number;
  logSlopes(l + 1, p, to);
  for (let i = 0; i < 2; i++) to[i] = v === 0 ? 0 : v * ((to[i] as number) - (ofUnit[i] as number));
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  const highest = density(p, settings, window, out);
  if (hasFreeUnit(settings)) logSlopes(highest + 1, p, ofUnit);
  else ofUnit.fill(0);
  const lowest = indexOfLargest(out, window, -1);
  const least = out[lowest] as number;
  densitySlopes(lowest, p, out, ofLeast);
  for (let l = 0; l < window; l++) {
    const v = out[l] as number;
    densitySlopes(l, p, out, ofWeek);
    for (let i = 0; i < 2; i++) {
      const slope = ofWeek[i] as number;
      if (!isMinMax(settings)) out[i * window + l] = slope;
      // The largest is 1 and has slope 0 in these units. The index of the smallest is held: a kink where it changes.
      else if (least === 1) out[i * window + l] = 0;
      else out[i * window + l] = (slope - ((ofLeast[i] as number) * (1 - v)) / (1 - least)) / (1 - least);
    }
  }
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
