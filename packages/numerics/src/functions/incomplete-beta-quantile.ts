import { climb } from './climb.ts';
import { exp } from './exp.ts';
import { betaPrefactor, betaTails } from './incomplete-beta.ts';
import { normalQuantile } from './normal-quantile.ts';

/** x with I_x(a, b) = p, for shapes in [0.1, 1e5] and p in [0, 1]; NaN outside. Inverts incompleteBeta within its rounding. */
export function incompleteBetaQuantile(a: number, b: number, p: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN;
  const odds = p <= 0.5 ? betaOdds(a, b, p) : 1 / betaOdds(b, a, 1 - p);
  return odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
}

/** x / (1 - x) where I_x(a, b) = p, which keeps its digits at both ends; p in [0, 1/2]. */
export function betaOdds(a: number, b: number, p: number): number {
  if (p === 0) return 0;
  const start = (a / b) * exp(normalQuantile(p) * Math.sqrt(1 / a + 1 / b));
  return climb(start, p, (odds) => {
    const x = odds / (1 + odds);
    const y = 1 / (1 + odds);
    return { tail: betaTails(a, b, x, y).lower, slope: betaPrefactor(a, b, x, y) };
  });
}
