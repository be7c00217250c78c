import { digamma, log, logGamma, lowerGamma, lowerGammaQuantile } from '../functions/index.ts';
import { drawGamma } from '../random/gamma.ts';
import type { Density } from './density.ts';
import { firstOutside, positive } from './domain.ts';
import { timesLog } from './times-log.ts';

const NAMES = ['shape', 'rate'];

export const gamma: Density = {
  kind: 'gamma',
  source: 'Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, ch. 17',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [positive, positive], args),
  support: () => ({ lower: 0, upper: Infinity }),
  logDensity(x, args) {
    if (x < 0 || x === Infinity) return -Infinity;
    return timesLog((args[0] as number) - 1, x) - (args[1] as number) * x + gamma.constant(args);
  },
  slopes(x, args, out) {
    const shape = args[0] as number;
    const rate = args[1] as number;
    out[0] = (shape - 1) / x - rate;
    out[1] = log(x) + log(rate) - digamma(shape);
    out[2] = shape / rate - x;
  },
  draw: (random, args) => drawGamma(random, args[0] as number) / (args[1] as number),
  cdf: (x, args) => (x <= 0 ? 0 : lowerGamma(args[0] as number, (args[1] as number) * x)),
  quantile: (p, args) => lowerGammaQuantile(args[0] as number, p) / (args[1] as number),
  mean: (args) => (args[0] as number) / (args[1] as number),
  scaled: (args, c) => [args[0] as number, (args[1] as number) / c],
  term(m, x, args, value, xbar) {
    const power = (m[args] as number) - 1;
    const rate = m[args + 1] as number;
    const at = m[x] as number;
    m[value] = (m[value] as number) + power * (m[x + 1] as number) - rate * at;
    m[xbar] = (m[xbar] as number) + power / at - rate;
  },
  constant: (args) => (args[0] as number) * log(args[1] as number) - logGamma(args[0] as number),
};
