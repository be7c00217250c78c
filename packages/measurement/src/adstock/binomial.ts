import { expAt, logAt } from '@sextant/numerics/functions';
import { z } from 'zod';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'shape'>;

/** One cell for ln u: what every gradient runs passes values through arrays, as a call that returns a double may allocate. */
const logU = new Float64Array(1);

/** Fills out[l], l > 0, with the weight of that lag, and logU. The weight of the first week is always 1. */
function weightAt(l: number, p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  logU[0] = 1 - l / (settings.convention === 'pymc' ? window + 1 : window);
  logAt(logU, 0, 0);
  out[l] = (1 / p.shape - 1) * (logU[0] as number);
  if (p.shape > 0) expAt(out, l, l);
  else out[l] = 0;
}

function weights(p: P, settings: CarrySettings, out: Float64Array): void {
  out[0] = 1;
  for (let l = 1; l < windowOf(settings); l++) weightAt(l, p, settings, out);
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  out[0] = 0;
  for (let l = 1; l < windowOf(settings); l++) {
    weightAt(l, p, settings, out);
    const v = out[l] as number;
    out[l] = v === 0 ? 0 : (-v * (logU[0] as number)) / (p.shape * p.shape);
  }
}

function weightsOf(p: P, settings: CarrySettings): Float64Array {
  const out = new Float64Array(windowOf(settings));
  weights(p, settings, out);
  return out;
}

/**
 * Weight u^(1 / shape - 1), falling to nothing at the end of the window. u = 1 - l / W in Meridian's convention (default),
 * 1 - l / (W + 1) in PyMC-Marketing's, W the number of weights.
 */
export const binomial: Adstock<'shape', 'binomial'> = {
  kind: 'binomial',
  source:
    'Meridian 1.8 (u = 1 - l / W, prior Uniform(0, 1)); PyMC-Marketing 1.x (u = 1 - l / (W + 1), prior Beta(1, 3))',
  parameters: {
    shape: { unit: 'ratio', support: { lower: 0, upper: 1 }, prior: { kind: 'beta', a: 1, b: 3 } },
  },
  settings: { ...windowSettings, convention: z.enum(['meridian', 'pymc']).default('meridian') },
  carry: { kind: 'window', weights, slopes },
  apply: (x, p, settings) => convolve(x, weightsOf(p, settings), settings.normalise),
  tail: (p, settings) => lagsOf99Percent(weightsOf(p, settings)),
};
