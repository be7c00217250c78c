import { expAt, logAt } from '@sextant/numerics/functions';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'decay' | 'peak'>;

/** A decay of exactly 0 is allowed as a fixed value: the smallest number that still has a logarithm stands in. */
const decayOf = (p: P) => Math.max(p.decay, 1e-300);

/**
 * The lag whose weight is taken as 1. When the weights are normalised a common factor does not matter, and the largest of
 * them serves: a peak far beyond the window would otherwise underflow to 0 / 0.
 */
function anchor(p: P, window: number, settings: CarrySettings): number {
  return settings.normalise ? Math.min(window - 1, Math.max(0, Math.floor(p.peak + 0.5))) : p.peak;
}

/** One cell for ln decay: what every gradient runs passes values through arrays, as a call that returns a double may allocate. */
const logDecay = new Float64Array(1);

function weights(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  const lowest = anchor(p, window, settings) - p.peak;
  logDecay[0] = decayOf(p);
  logAt(logDecay, 0, 0);
  for (let l = 0; l < window; l++) {
    const d = l - p.peak;
    out[l] = (logDecay[0] as number) * (d * d - lowest * lowest);
    expAt(out, l, l);
  }
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  weights(p, settings, out);
  const window = windowOf(settings);
  const lowest = anchor(p, window, settings) - p.peak;
  for (let l = 0; l < window; l++) {
    const d = l - p.peak;
    const v = out[l] as number;
    out[l] = ((d * d - lowest * lowest) * v) / decayOf(p);
    out[window + l] = -2 * (d - lowest) * (logDecay[0] as number) * v;
  }
}

function weightsOf(p: P, settings: CarrySettings): Float64Array {
  const out = new Float64Array(windowOf(settings));
  weights(p, settings, out);
  return out;
}

/** Weight decay^((l - peak)^2): the effect is largest `peak` weeks after the spend. */
export const delayed: Adstock<'decay' | 'peak', 'delayed'> = {
  kind: 'delayed',
  source: 'Jin et al. 2017; priors as PyMC-Marketing, Beta(1, 3) and HalfNormal(1)',
  parameters: {
    decay: { unit: 'ratio', support: { lower: 0, upper: 1 }, prior: { kind: 'beta', a: 1, b: 3 } },
    peak: { unit: 'weeks', support: { lower: 0, upper: Infinity }, prior: { kind: 'half-normal', sd: 1 } },
  },
  settings: windowSettings,
  carry: { kind: 'window', weights, slopes },
  apply: (x, p, settings) => convolve(x, weightsOf(p, settings), settings.normalise),
  tail: (p, settings) => lagsOf99Percent(weightsOf(p, settings)),
};
