import { exp, expm1, log } from '../functions/index.ts';
import type { Density } from './density.ts';
import { type Domain, firstOutside, positive, real } from './domain.ts';
import { LOG_ROOT_TAU, normal } from './normal.ts';
import { logNormalMass } from './normal-mass.ts';
import { drawTruncated } from './truncated-draw.ts';
import { truncatedOffset } from './truncated-offset.ts';

const NAMES = ['mean', 'sd', 'lower', 'upper'];

interface Standardised {
  readonly a: number;
  readonly b: number;
  readonly width: number;
  readonly logMass: number;
}

function standardise(args: ArrayLike<number>): Standardised {
  const [mean, sd, lower, upper] = [args[0] as number, args[1] as number, args[2] as number, args[3] as number];
  const a = (lower - mean) / sd;
  const b = (upper - mean) / sd;
  const width = (upper - lower) / sd;
  return { a, b, width, logMass: logNormalMass(a, b, width) };
}

/** Density of the standard normal at a bound divided by the mass inside; 0 at an infinite bound. */
const hazard = (bound: number, logMass: number): number => exp(-0.5 * bound * bound - LOG_ROOT_TAU - logMass);
const timesBound = (h: number, bound: number): number => (h === 0 ? 0 : h * bound);

/** The mean in sds from `mean`: (phi(a) - phi(b)) / mass, taken from the larger of the two. */
function standardMean({ a, b, width, logMass }: Standardised): number {
  if (a === -Infinity && b === Infinity) return 0;
  if (a + b < 0) return -standardMean({ a: -b, b: -a, width, logMass });
  return -hazard(a, logMass) * expm1(-0.5 * width * (a + b));
}

/** A normal with `mean` and `sd` (those before truncation) kept to [lower, upper]; either bound may be infinite. */
export const truncatedNormal: Density = {
  kind: 'truncated-normal',
  source: 'Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, sec. 10.1',
  argumentNames: NAMES,
  defaults: { lower: -Infinity, upper: Infinity },
  problem(args) {
    const lowerBound: Domain = (lower) => lower < Infinity;
    const upperBound: Domain = (upper) => upper > (args[2] as number);
    return firstOutside(NAMES, [real, positive, lowerBound, upperBound], args);
  },
  support: (args) => ({ lower: args[2] as number, upper: args[3] as number }),
  untruncated: (args) => ({ mean: args[0] as number, sd: args[1] as number }),
  logDensity(x, args) {
    if (x < (args[2] as number) || x > (args[3] as number)) return -Infinity;
    const z = (x - (args[0] as number)) / (args[1] as number);
    return -0.5 * z * z + truncatedNormal.constant(args);
  },
  slopes(x, args, out) {
    const sd = args[1] as number;
    const z = (x - (args[0] as number)) / sd;
    const { a, b, logMass } = standardise(args);
    const low = hazard(a, logMass);
    const high = hazard(b, logMass);
    out[0] = -z / sd;
    out[1] = (z - (low - high)) / sd;
    out[2] = ((z - 1) * (z + 1) - (timesBound(low, a) - timesBound(high, b))) / sd;
    out[3] = low / sd;
    out[4] = -high / sd;
  },
  draw(random, args) {
    const [mean, sd, lower, upper] = [args[0] as number, args[1] as number, args[2] as number, args[3] as number];
    return Math.min(upper, Math.max(lower, drawTruncated(random, mean, sd, lower, upper)));
  },
  cdf(x, args) {
    const [mean, sd, lower, upper] = [args[0] as number, args[1] as number, args[2] as number, args[3] as number];
    if (x <= lower) return 0;
    if (x >= upper) return 1;
    const { a, logMass } = standardise(args);
    return exp(logNormalMass(a, (x - mean) / sd, (x - lower) / sd) - logMass);
  },
  quantile(p, args) {
    const [mean, sd, lower, upper] = [args[0] as number, args[1] as number, args[2] as number, args[3] as number];
    if (p === 0) return lower;
    if (p === 1) return upper;
    const { a, b, width } = standardise(args);
    const x =
      p <= 0.5
        ? (lower === -Infinity ? mean : lower) + sd * truncatedOffset(p, a, b, width)
        : (upper === Infinity ? mean : upper) - sd * truncatedOffset(1 - p, -b, -a, width);
    return Math.min(upper, Math.max(lower, x));
  },
  mean(args) {
    const mean = (args[0] as number) + (args[1] as number) * standardMean(standardise(args));
    return Math.min(args[3] as number, Math.max(args[2] as number, mean));
  },
  scaled: (args, c) => [
    c * (args[0] as number),
    c * (args[1] as number),
    c * (args[2] as number),
    c * (args[3] as number),
  ],
  term(m, x, args, value, xbar) {
    normal.term(m, x, args, value, xbar);
    // A bound that counts as open to the sampler is still a bound of the density.
    const inside = (m[x] as number) >= (m[args + 2] as number) && (m[x] as number) <= (m[args + 3] as number);
    if (!inside) m[value] = -Infinity;
  },
  constant: (args) => -log(args[1] as number) - LOG_ROOT_TAU - standardise(args).logMass,
};
