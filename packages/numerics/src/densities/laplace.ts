import { exp, log } from '../functions/index.ts';
import { drawExponential } from '../random/exponential.ts';
import type { Density } from './density.ts';
import { firstOutside, positive, real } from './domain.ts';

const NAMES = ['mean', 'scale'];

/** Double exponential; its variance is 2 scale^2. */
export const laplace: Density = {
  kind: 'laplace',
  source: 'Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2, ch. 24',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [real, positive], args),
  support: () => ({ lower: -Infinity, upper: Infinity }),
  logDensity: (x, args) => -Math.abs(x - (args[0] as number)) / (args[1] as number) + laplace.constant(args),
  slopes(x, args, out) {
    const scale = args[1] as number;
    const d = x - (args[0] as number);
    out[0] = -Math.sign(d) / scale;
    out[1] = Math.sign(d) / scale;
    out[2] = (Math.abs(d) / scale - 1) / scale;
  },
  draw(random, args) {
    const side = random.uniform() < 0.5 ? -1 : 1;
    return (args[0] as number) + side * (args[1] as number) * drawExponential(random);
  },
  cdf(x, args) {
    const z = (x - (args[0] as number)) / (args[1] as number);
    return z < 0 ? 0.5 * exp(z) : 1 - 0.5 * exp(-z);
  },
  quantile(p, args) {
    if (p === 0) return -Infinity;
    if (p === 1) return Infinity;
    return (args[0] as number) + (args[1] as number) * (p < 0.5 ? log(2 * p) : -log(2 * (1 - p)));
  },
  mean: (args) => args[0] as number,
  scaled: (args, c) => [c * (args[0] as number), c * (args[1] as number)],
  surrogate: (args) => ({ mean: args[0] as number, sd: Math.SQRT2 * (args[1] as number) }),
  term(m, x, args, value, xbar) {
    const scale = m[args + 1] as number;
    const d = (m[x] as number) - (m[args] as number);
    m[value] = (m[value] as number) - Math.abs(d) / scale;
    m[xbar] = (m[xbar] as number) - Math.sign(d) / scale;
  },
  constant: (args) => -log(2 * (args[1] as number)),
};
