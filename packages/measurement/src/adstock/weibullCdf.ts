import { expAt, logAt } from '@sextant/numerics/functions';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { convolve, lagsOf99Percent } from './convolution.ts';
import { windowOf, windowSettings } from './settings.ts';

type P = Values<'shape' | 'scale'>;

/**
 * [ln(j / scale), (j / scale)^shape] of one week, the second its cumulative hazard. What every gradient runs passes values
 * through arrays, as a call that returns a double may allocate.
 */
const week = new Float64Array(2);

function fillWeek(j: number, p: P): void {
  week[0] = j / p.scale;
  logAt(week, 0, 0);
  week[1] = p.shape * (week[0] as number);
  expAt(week, 1, 1);
}

function weights(p: P, settings: CarrySettings, out: Float64Array): void {
  let total = 0;
  out[0] = 1;
  for (let l = 1; l < windowOf(settings); l++) {
    fillWeek(l, p);
    total += week[1] as number;
    out[l] = -total;
    expAt(out, l, l);
  }
}

function slopes(p: P, settings: CarrySettings, out: Float64Array): void {
  const window = windowOf(settings);
  weights(p, settings, out);
  let total = 0;
  let weighted = 0;
  out[0] = out[window] = 0;
  for (let l = 1; l < window; l++) {
    fillWeek(l, p);
    total += week[1] as number;
    weighted += (week[1] as number) * (week[0] as number);
    const v = out[l] as number;
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
