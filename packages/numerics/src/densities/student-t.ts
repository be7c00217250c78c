import { log, log1p, logBeta, studentCdf, studentQuantile } from '../functions/index.ts';
import { drawGamma } from '../random/gamma.ts';
import type { Density } from './density.ts';
import { firstOutside, positive, real } from './domain.ts';
import { logOnePlus } from './log-one-plus.ts';
import { studentConstantSlope } from './student-slope.ts';

const NAMES = ['df', 'location', 'scale'];

/** Where `term` takes its logarithm: filled and read within one call. */
const work = new Float64Array(1);

const standardised = (x: number, args: ArrayLike<number>): number => (x - (args[1] as number)) / (args[2] as number);

export const studentT: Density = {
  kind: 'student-t',
  source: 'Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2, ch. 28',
  argumentNames: NAMES,
  problem: (args) => firstOutside(NAMES, [positive, real, positive], args),
  support: () => ({ lower: -Infinity, upper: Infinity }),
  logDensity(x, args) {
    const df = args[0] as number;
    const z = standardised(x, args);
    return -0.5 * (df + 1) * log1p((z * z) / df) + studentT.constant(args);
  },
  slopes(x, args, out) {
    const df = args[0] as number;
    const scale = args[2] as number;
    const z = standardised(x, args);
    const q = (z * z) / df;
    const pull = ((df + 1) / df) * (z / (1 + q));
    out[0] = -pull / scale;
    out[1] = 0.5 * (q / (1 + q) - log1p(q) + q / (1 + q) / df) + studentConstantSlope(df);
    out[2] = pull / scale;
    out[3] = (z * pull - 1) / scale;
  },
  draw(random, args) {
    const df = args[0] as number;
    const root = Math.sqrt(drawGamma(random, 0.5 * df) / (0.5 * df));
    return (args[1] as number) + ((args[2] as number) * random.normal()) / root;
  },
  cdf: (x, args) => studentCdf(standardised(x, args), args[0] as number),
  quantile: (p, args) => (args[1] as number) + (args[2] as number) * studentQuantile(p, args[0] as number),
  mean: (args) => ((args[0] as number) > 1 ? (args[1] as number) : Number.NaN),
  scaled: (args, c) => [args[0] as number, c * (args[1] as number), c * (args[2] as number)],
  term(m, x, args, value, xbar) {
    const df = m[args] as number;
    const scale = m[args + 2] as number;
    const z = ((m[x] as number) - (m[args + 1] as number)) / scale;
    const q = (z * z) / df;
    work[0] = q;
    logOnePlus(work, 0);
    m[value] = (m[value] as number) - 0.5 * (df + 1) * (work[0] as number);
    m[xbar] = (m[xbar] as number) - (((df + 1) / df) * (z / (1 + q))) / scale;
  },
  constant(args) {
    const df = args[0] as number;
    return -logBeta(0.5 * df, 0.5) - 0.5 * log(df) - log(args[2] as number);
  },
};
