import { expm1, log, log1p } from '../functions/index.ts';
import { drawExponential } from '../random/exponential.ts';
import type { Density } from './density.ts';
import { firstOutside, positive } from './domain.ts';

const NAMES = ['rate'];

export const exponential: Density = {
  kind: 'exponential',
  source: 'Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, ch. 19',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [positive], args),
  support: () => ({ lower: 0, upper: Infinity }),
  logDensity: (x, args) => (x < 0 ? -Infinity : exponential.constant(args) - (args[0] as number) * x),
  slopes(x, args, out) {
    const rate = args[0] as number;
    out[0] = -rate;
    out[1] = 1 / rate - x;
  },
  draw: (random, args) => drawExponential(random) / (args[0] as number),
  cdf: (x, args) => (x <= 0 ? 0 : -expm1(-(args[0] as number) * x)),
  quantile: (p, args) => (p >= 0 ? -log1p(-p) / (args[0] as number) : Number.NaN),
  mean: (args) => 1 / (args[0] as number),
  scaled: (args, c) => [(args[0] as number) / c],
  term(m, x, args, value, xbar) {
    const rate = m[args] as number;
    m[value] = (m[value] as number) - rate * (m[x] as number);
    m[xbar] = (m[xbar] as number) - rate;
  },
  constant: (args) => log(args[0] as number),
};
