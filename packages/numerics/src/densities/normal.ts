import { log, normalCdf, normalQuantile } from '../functions/index.ts';
import type { Density } from './density.ts';
import { firstOutside, positive, real } from './domain.ts';

/** log sqrt(2 pi) */
export const LOG_ROOT_TAU = 0.9189385332046727418;

const NAMES = ['mean', 'sd'];

export const normal: Density = {
  kind: 'normal',
  source: 'Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, ch. 13',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [real, positive], args),
  support: () => ({ lower: -Infinity, upper: Infinity }),
  logDensity(x, args) {
    const sd = args[1] as number;
    const z = (x - (args[0] as number)) / sd;
    return -0.5 * z * z - log(sd) - LOG_ROOT_TAU;
  },
  slopes(x, args, out) {
    const sd = args[1] as number;
    const z = (x - (args[0] as number)) / sd;
    out[0] = -z / sd;
    out[1] = z / sd;
    out[2] = ((z - 1) * (z + 1)) / sd;
  },
  draw: (random, args) => (args[0] as number) + (args[1] as number) * random.normal(),
  cdf: (x, args) => normalCdf((x - (args[0] as number)) / (args[1] as number)),
  quantile: (p, args) => (args[0] as number) + (args[1] as number) * normalQuantile(p),
  mean: (args) => args[0] as number,
  scaled: (args, c) => [c * (args[0] as number), c * (args[1] as number)],
  normal: (args) => ({ mean: args[0] as number, sd: args[1] as number }),
  term(m, x, args, value, xbar) {
    const sd = m[args + 1] as number;
    const z = ((m[x] as number) - (m[args] as number)) / sd;
    m[value] = (m[value] as number) - 0.5 * z * z;
    m[xbar] = (m[xbar] as number) - z / sd;
  },
  constant: (args) => -log(args[1] as number) - LOG_ROOT_TAU,
};
