import { exp, normalCdf } from '../functions/index.ts';
import { drawExponential } from '../random/exponential.ts';
import type { Random } from '../random/random.ts';

/** Share of a normal inside the bounds from which plain rejection is the quickest. */
const ROOMY = 0.25;

/**
 * A draw from Normal(mean, sd) kept to [lower, upper] by rejection: from the normal itself where the bounds leave room, from a
 * uniform where they are close, from an exponential in a tail (Robert 1995, "Simulation of truncated normal variables").
 */
export function drawTruncated(random: Random, mean: number, sd: number, lower: number, upper: number): number {
  const a = (lower - mean) / sd;
  const b = (upper - mean) / sd;
  if (normalCdf(b) - normalCdf(a) >= ROOMY) return mean + sd * insideBounds(random, a, b);
  const width = (upper - lower) / sd;
  return a + b < 0 ? upper - sd * fromBound(random, -b, -a, width) : lower + sd * fromBound(random, a, b, width);
}

function insideBounds(random: Random, a: number, b: number): number {
  for (;;) {
    const z = random.normal();
    if (z >= a && z <= b) return z;
  }
}

/** The distance from a; a + b >= 0 and little of the normal lies between. */
function fromBound(random: Random, a: number, b: number, width: number): number {
  return a <= 0 || width * (a + b) < 2 ? fromUniform(random, a, width) : fromTail(random, a, width);
}

/** Accepted by the density relative to its largest value inside. */
function fromUniform(random: Random, a: number, width: number): number {
  const top = Math.max(0, a);
  for (;;) {
    const offset = width * random.uniform();
    const z = a + offset;
    if (random.uniform() < exp(0.5 * (top - z) * (top + z))) return offset;
  }
}

/** From an exponential of the best rate (a + sqrt(a^2 + 4)) / 2, accepted with exp(-(z - rate)^2 / 2). */
function fromTail(random: Random, a: number, width: number): number {
  const rate = 0.5 * (a + Math.sqrt(a * a + 4));
  for (;;) {
    const offset = drawExponential(random) / rate;
    const beyond = a - rate + offset;
    if (offset <= width && random.uniform() < exp(-0.5 * beyond * beyond)) return offset;
  }
}
