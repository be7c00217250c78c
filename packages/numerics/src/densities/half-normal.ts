import { erf, log, lowerGammaQuantile } from '../functions/index.ts';
import type { Density } from './density.ts';
import { firstOutside, positive } from './domain.ts';

/** log sqrt(2 / pi) */
const LOG_ROOT_TWO_OVER_PI = -0.2257913526447274324;
/** sqrt(2 / pi) */
const ROOT_TWO_OVER_PI = 0.7978845608028653559;

const NAMES = ['sd'];

/** |Z| for Z normal with mean 0; `sd` is that of Z, not of |Z|. */
export const halfNormal: Density = {
  kind: 'half-normal',
  source: 'Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, sec. 10.1',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [positive], args),
  support: () => ({ lower: 0, upper: Infinity }),
  logDensity(x, args) {
    if (x < 0) return -Infinity;
    const z = x / (args[0] as number);
    return -0.5 * z * z + halfNormal.constant(args);
  },
  slopes(x, args, out) {
    const sd = args[0] as number;
    const z = x / sd;
    out[0] = -z / sd;
    out[1] = ((z - 1) * (z + 1)) / sd;
  },
  draw: (random, args) => (args[0] as number) * Math.abs(random.normal()),
  cdf: (x, args) => (x <= 0 ? 0 : erf((x / (args[0] as number)) * Math.SQRT1_2)),
  quantile: (p, args) => (args[0] as number) * Math.sqrt(2 * lowerGammaQuantile(0.5, p)),
  mean: (args) => (args[0] as number) * ROOT_TWO_OVER_PI,
  scaled: (args, c) => [c * (args[0] as number)],
  term(m, x, args, value, xbar) {
    const sd = m[args] as number;
    const z = (m[x] as number) / sd;
    m[value] = (m[value] as number) - 0.5 * z * z;
    m[xbar] = (m[xbar] as number) - z / sd;
  },
  constant: (args) => LOG_ROOT_TWO_OVER_PI - log(args[0] as number),
};
