import { exp } from './exp.ts';
import { chebyshev } from './polynomial.ts';

/*
 * (1 + 2x) exp(x^2) erfc(x) on [0, Infinity) in t = (x - 3.75) / (x + 3.75): the expansion of Shepherd and Laframboise,
 * Math. Comp. 36 (1981) 249-253, its coefficients computed anew by bench/tables/coefficients.py.
 */
const SHEPHERD = [
  1.1775789345674017, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5, 4.13902798607301e-6,
  7.74038306619849e-7, -2.1886401049234397e-7, 1.076499946567091e-8, 4.521959811218287e-9, -7.754400208831351e-10,
  -6.318088340886684e-11, 2.86879501093067e-11, 1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14,
  3.3478119482868056e-14, -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17, 5.068148904796111e-17,
  -2.2370566594359995e-18, -2.187342944303018e-18,
];

/** exp(x^2) erfc(x), which falls only as 1 / x: relative 1e-14 on x >= -26; Infinity below -27. */
export function erfcx(x: number): number {
  if (x === Infinity) return 0;
  if (x < 0) return 2 * expOfSquare(x, 1) - erfcx(-x);
  return chebyshev(SHEPHERD, (x - 3.75) / (x + 3.75)) / (1 + 2 * x);
}

/** exp(factor x^2) with no loss from rounding x^2; factor a (signed) power of two. */
export function expOfSquare(x: number, factor: number): number {
  const high = Math.fround(x); // 24 bits: its square is exact
  if (!(Math.abs(high) < 1e5)) return exp(factor * x * x);
  return exp(factor * high * high) * exp(factor * (x - high) * (x + high));
}
