import { exp, log } from '@sextant/numerics/functions';
import { z } from 'zod';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'shape'>;

/** ln u at lag l. */
function logBase(l: number, window: number, settings: CarrySettings): number {
  return l === 0 ? 0 : log(1 - l / (settings.convention === 'pymc' ? window + 1 : window));
}

/** The weight of a lag after the first, whose weight is always 1. */
function weight(shape: number, logU: number): number {
  return shape > 0 ? exp((1 / shape - 1) * logU) : 0;
}

function weights(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  out[0] = 1;
  for (let l = 1; l < window; l++) out[l] = weight(p.shape, logBase(l, window, settings));
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  for (let l = 0; l < window; l++) {
    const logU = logBase(l, window, settings);
    const v = weight(p.shape, logU);
    out[l] = v === 0 || l === 0 ? 0 : (-v * logU) / (p.shape * p.shape);
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
