import { polynomial } from './polynomial.ts';

const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
// (-1)^k / (2k + 1)
const GREGORY = Array.from({ length: 13 }, (_, k) => (k % 2 === 0 ? 1 : -1) / (2 * k + 1));

/** Arc tangent in radians, in [-pi/2, pi/2], to relative 1e-15 for every x. */
export function atan(x: number): number {
  if (x < 0) return -atan(-x);
  if (x > 1) return HALF_PI - (small(1 / x) - HALF_PI_LOW);
  return small(x);
}

/** On [0, 1]: halved twice by atan(x) = 2 atan(x / (1 + sqrt(1 + x^2))), then Gregory's series. */
function small(x: number): number {
  const half = x / (1 + Math.sqrt(1 + x * x));
  const quarter = half / (1 + Math.sqrt(1 + half * half));
  return 4 * quarter * polynomial(GREGORY, quarter * quarter);
}
