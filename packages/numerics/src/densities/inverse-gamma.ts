import { digamma, log, logGamma, upperGamma, upperGammaQuantile } from '../functions/index.ts';
import { drawGamma } from '../random/gamma.ts';
import type { Density } from './density.ts';
import { firstOutside, positive } from './domain.ts';

const NAMES = ['shape', 'scale'];

/** scale / X for X gamma with rate 1. */
export const inverseGamma: Density = {
  kind: 'inverse-gamma',
  source: 'Gelman et al. 2013, Bayesian Data Analysis, 3rd ed., app. A',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [positive, positive], args),
  support: () => ({ lower: 0, upper: Infinity }),
  logDensity(x, args) {
    if (x <= 0 || x === Infinity) return -Infinity;
    return -((args[0] as number) + 1) * log(x) - (args[1] as number) / x + inverseGamma.constant(args);
  },
  slopes(x, args, out) {
    const shape = args[0] as number;
    const scale = args[1] as number;
    out[0] = (scale / x - (shape + 1)) / x;
    out[1] = log(scale) - log(x) - digamma(shape);
    out[2] = shape / scale - 1 / x;
  },
  draw: (random, args) => (args[1] as number) / drawGamma(random, args[0] as number),
  cdf: (x, args) => (x <= 0 ? 0 : upperGamma(args[0] as number, (args[1] as number) / x)),
  quantile: (p, args) => (args[1] as number) / upperGammaQuantile(args[0] as number, p),
  mean: (args) => ((args[0] as number) > 1 ? (args[1] as number) / ((args[0] as number) - 1) : Number.NaN),
  scaled: (args, c) => [args[0] as number, c * (args[1] as number)],
  term(m, x, args, value, xbar) {
    const power = (m[args] as number) + 1;
    const at = m[x] as number;
    const ratio = (m[args + 1] as number) / at;
    m[value] = (m[value] as number) - power * (m[x + 1] as number) - ratio;
    m[xbar] = (m[xbar] as number) + (ratio - power) / at;
  },
  constant: (args) => (args[0] as number) * log(args[1] as number) - logGamma(args[0] as number),
};
