import type { Random } from '../random/random.ts';
import type { LogDensity } from './density.ts';
import { copy, type Point } from './point.ts';

/** Where the density has no finite value near the prior medians. `parameter` names what keeps it from one, as far as can be told. */
export interface NoStart {
  readonly kind: 'no start';
  readonly parameter: string;
  /** Positions tried. */
  readonly tries: number;
}

const TRIES = 100;
/** Half the width of the uniform around the prior median, in unconstrained coordinates. */
const SPREAD = 0.5;

/** Puts `point` on a first position of finite density and gradient, or says why there is none. */
export function findStart(density: LogDensity, point: Point, random: Random): NoStart | null {
  const { position, start, dimension } = density;
  for (let tries = 1; tries <= TRIES; tries++) {
    for (let i = 0; i < dimension; i++) {
      position[i] = (start[i] as number) + SPREAD * (2 * random.uniform() - 1);
    }
    if (hasFooting(density)) {
      copy(position, point.position);
      copy(density.gradient, point.gradient);
      point.value[0] = density.value[0] as number;
      return null;
    }
  }
  return { kind: 'no start', parameter: culprit(density), tries: TRIES };
}

/** Evaluates, and tells whether the chain could stand here. */
function hasFooting(density: LogDensity): boolean {
  density.evaluate();
  return Number.isFinite(density.value[0]) && density.gradient.every(Number.isFinite);
}

/**
 * The coordinate whose move alone makes the density finite; else the first without a finite slope, where some other slope is
 * finite; else all of them: one among equally bad ones is not to blame.
 */
function culprit(density: LogDensity): string {
  const { names } = density;
  const tried = density.position.slice();
  density.evaluate();
  const finite = density.gradient.map((slope) => (Number.isFinite(slope) ? 1 : 0));
  const slopeless = finite.includes(1) ? finite.indexOf(0) : -1;
  const freed = names.findIndex((_, i) => isFreedBy(density, tried, i));
  const found = freed >= 0 ? freed : slopeless;
  return names[found] ?? names.join(', ');
}

function isFreedBy(density: LogDensity, tried: Float64Array, coordinate: number): boolean {
  const centre = density.start[coordinate] as number;
  return [0, 2, -2, 10, -10].some((shift) => {
    copy(tried, density.position);
    density.position[coordinate] = centre + shift;
    return hasFooting(density);
  });
}
