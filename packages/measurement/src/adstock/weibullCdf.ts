import { exp, log } from '@sextant/numerics/functions';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'shape' | 'scale'>;

/** z_j = (j / scale)^shape, the cumulative hazard at j. */
const hazard = (j: number, p: P) => exp(p.shape * log(j / p.scale));

function weights(p: P, settings: CarrySettings, out: Float64Array): void {
  let total = 0;
  out[0] = 1;
  for (let l = 1; l < windowOf(settings); l++) {
    total += hazard(l, p);
    out[l] = exp(-total);
  }
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  let total = 0;
  let weighted = 0;
  out[0] = out[window] = 0;
  for (let l = 1; l < window; l++) {
    const h = hazard(l, p);
    total += h;
    weighted += h * log(l / p.scale);
    const v = exp(-total);
    out[l] = v === 0 ? 0 : -v * weighted;
    out[window + l] = v === 0 ? 0 : (v * p.shape * total) / p.scale;
  }
}

function weightsOf(p: P, settings: CarrySettings): Float64Array {
  const out = new Float64Array(windowOf(settings));
  weights(p, settings, out);
  return out;
}

/** Mean 2, sd 2.5 in shape and rate. */
const prior = { kind: 'gamma', shape: 0.64, rate: 0.32 };

/** Weight prod_(j = 1..l) (1 - F(j)) with the Weibull distribution function F: the first week always counts most. */
export const weibullCdf: Adstock<'shape' | 'scale', 'weibull-cdf'> = {
  kind: 'weibull-cdf',
  source: 'Robyn 3.12 (weibull_cdf); priors as PyMC-Marketing, Gamma(mean 2, sd 2.5)',
  parameters: {
    shape: { unit: 'none', support: { lower: 0, upper: Infinity }, prior },
    scale: { unit: 'weeks', support: { lower: 0, upper: Infinity }, prior },
  },
  settings: windowSettings,
  carry: { kind: 'window', weights, slopes },
  apply: (x, p, settings) => convolve(x, weightsOf(p, settings), settings.normalise),
  tail: (p, settings) => lagsOf99Percent(weightsOf(p, settings)),
};
