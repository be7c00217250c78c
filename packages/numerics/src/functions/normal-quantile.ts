import { erfcx, expOfSquare } from './erfcx.ts';
import { log } from './log.ts';
import { logRatio } from './log-ratio.ts';
import { normalCdf, normalCentre } from './normal-cdf.ts';

const ROOT_2PI = 2.5066282746310007;
const ROOT_HALF_PI = 1.2533141373155003;

/** z with P(Z < z) = p for a standard normal Z, p in [0, 1]; NaN outside. Inverts normalCdf within its rounding. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (Math.abs(p - 0.5) <= 0.25) return centre(p - 0.5);
  return p < 0.5 ? tail(p) : -tail(1 - p);
}

/** Halley's iteration for P(0 < Z < z) = above, |above| <= 1/4. */
function centre(above: number): number {
  let z = above * ROOT_2PI;
  for (let i = 0; i < 4; i++) {
    const step = (normalCentre(z) - above) * ROOT_2PI * expOfSquare(z, 0.5);
    z -= step / (1 + (step * z) / 2);
  }
  return z;
}

/** Halley's iteration for log P(Z < z) = log p, p <= 1/4: the logarithm is nearly a parabola however far out. */
function tail(p: number): number {
  if (p === 0) return -Infinity;
  let z = firstTail(p);
  for (let i = 0; i < 3; i++) {
    const mills = ROOT_HALF_PI * erfcx(-z * Math.SQRT1_2);
    const step = logRatio(normalCdf(z), p) * mills;
    z -= step / (1 + (step * (z + 1 / mills)) / 2);
  }
  return z;
}

/** Hastings' approximation, off by less than 4.5e-4 (Abramowitz and Stegun 26.2.23). */
function firstTail(p: number): number {
  const t = Math.sqrt(-2 * log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}
