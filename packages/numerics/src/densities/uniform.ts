import { log } from '../functions/index.ts';
import type { Density } from './density.ts';
import { firstOutside, real } from './domain.ts';

const NAMES = ['lower', 'upper'];

const inside = (x: number, args: ArrayLike<number>): boolean => x >= (args[0] as number) && x <= (args[1] as number);
const width = (args: ArrayLike<number>): number => (args[1] as number) - (args[0] as number);

export const uniform: Density = {
  kind: 'uniform',
  source: 'Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2, ch. 26',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [real, (upper) => real(upper) && upper > (args[0] as number)], args),
  support: (args) => ({ lower: args[0] as number, upper: args[1] as number }),
  logDensity: (x, args) => (inside(x, args) ? uniform.constant(args) : -Infinity),
  slopes(_x, args, out) {
    out[0] = 0;
    out[1] = 1 / width(args);
    out[2] = -1 / width(args);
  },
  draw: (random, args) => (args[0] as number) + width(args) * random.uniform(),
  cdf: (x, args) => Math.min(1, Math.max(0, (x - (args[0] as number)) / width(args))),
  quantile: (p, args) => (p >= 0 && p <= 1 ? (args[0] as number) + width(args) * p : Number.NaN),
  mean: (args) => (args[0] as number) + 0.5 * width(args),
  scaled: (args, c) => [c * (args[0] as number), c * (args[1] as number)],
  term() {
    // Flat in x: neither value nor slope.
  },
  constant: (args) => -log(width(args)),
};
