import { digamma, incompleteBeta, incompleteBetaQuantile, log, log1p, logBeta } from '../functions/index.ts';
import { drawBeta } from '../random/beta.ts';
import type { Density } from './density.ts';
import { firstOutside, positive } from './domain.ts';
import { timesLog } from './times-log.ts';

const NAMES = ['a', 'b'];

/** power * log(1 - x), with all digits for small x. */
const upperTerm = (power: number, x: number): number => (power === 0 ? 0 : power * log1p(-x));

export const beta: Density = {
  kind: 'beta',
  source: 'Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2, ch. 25',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [positive, positive], args),
  support: () => ({ lower: 0, upper: 1 }),
  logDensity(x, args) {
    if (x < 0 || x > 1) return -Infinity;
    return timesLog((args[0] as number) - 1, x) + upperTerm((args[1] as number) - 1, x) + beta.constant(args);
  },
  slopes(x, args, out) {
    const a = args[0] as number;
    const b = args[1] as number;
    const both = digamma(a + b);
    out[0] = (a - 1) / x - (b - 1) / (1 - x);
    out[1] = log(x) + both - digamma(a);
    out[2] = log1p(-x) + both - digamma(b);
  },
  draw: (random, args) => drawBeta(random, args[0] as number, args[1] as number),
  cdf(x, args) {
    if (x <= 0) return 0;
    return x >= 1 ? 1 : incompleteBeta(args[0] as number, args[1] as number, x);
  },
  quantile: (p, args) => incompleteBetaQuantile(args[0] as number, args[1] as number, p),
  mean: (args) => (args[0] as number) / ((args[0] as number) + (args[1] as number)),
  scaled: () => null,
  term(m, x, args, value, xbar) {
    const lower = (m[args] as number) - 1;
    const upper = (m[args + 1] as number) - 1;
    const at = m[x] as number;
    m[value] = (m[value] as number) + lower * (m[x + 1] as number) + upper * (m[x + 2] as number);
    m[xbar] = (m[xbar] as number) + lower / at - upper / (1 - at);
  },
  constant: (args) => -logBeta(args[0] as number, args[1] as number),
};
