import { exp, log, normalCdf, normalQuantile } from '../functions/index.ts';
import type { Density } from './density.ts';
import { firstOutside, positive, real } from './domain.ts';
import { LOG_ROOT_TAU } from './normal.ts';

const NAMES = ['location', 'scale'];

const standardised = (x: number, args: ArrayLike<number>): number =>
  (log(x) - (args[0] as number)) / (args[1] as number);

/** exp(Z) for Z normal with mean `location` and sd `scale`. */
export const logNormal: Density = {
  kind: 'log-normal',
  source: 'Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, ch. 14',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [real, positive], args),
  support: () => ({ lower: 0, upper: Infinity }),
  logDensity(x, args) {
    if (x <= 0 || x === Infinity) return -Infinity;
    const z = standardised(x, args);
    return -0.5 * z * z - log(x) + logNormal.constant(args);
  },
  slopes(x, args, out) {
    const scale = args[1] as number;
    const z = standardised(x, args);
    out[0] = -(z / scale + 1) / x;
    out[1] = z / scale;
    out[2] = ((z - 1) * (z + 1)) / scale;
  },
  draw: (random, args) => exp((args[0] as number) + (args[1] as number) * random.normal()),
  cdf(x, args) {
    if (x <= 0) return 0;
    return x === Infinity ? 1 : normalCdf(standardised(x, args));
  },
  quantile(p, args) {
    if (p === 0) return 0;
    return p === 1 ? Infinity : exp((args[0] as number) + (args[1] as number) * normalQuantile(p));
  },
  mean: (args) => exp((args[0] as number) + 0.5 * (args[1] as number) * (args[1] as number)),
  scaled: (args, c) => [(args[0] as number) + log(c), args[1] as number],
  term(m, x, args, value, xbar) {
    const scale = m[args + 1] as number;
    const logX = m[x + 1] as number;
    const z = (logX - (m[args] as number)) / scale;
    m[value] = (m[value] as number) - 0.5 * z * z - logX;
    m[xbar] = (m[xbar] as number) - (z / scale + 1) / (m[x] as number);
  },
  constant: (args) => -log(args[1] as number) - LOG_ROOT_TAU,
};
