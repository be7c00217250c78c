import type { LogDensity } from './density.ts';
import { kineticEnergy } from './hamiltonian.ts';
import { copy, type Point } from './point.ts';

/**
 * A point in motion: its position is the density's own, so that a step copies nothing to evaluate it. `energy[0]` is
 * -log density + kinetic energy, not finite outside the domain. `inverseMass` is the diagonal of M^-1.
 */
export interface Motion {
  readonly density: LogDensity;
  readonly inverseMass: Float64Array;
  readonly momentum: Float64Array;
  /** Of the log density at the present position; kept apart from the density's, which others may have overwritten. */
  readonly gradient: Float64Array;
  readonly energy: Float64Array;
  /** Gradients evaluated so far. */
  gradients: number;
}

export function motionOf(density: LogDensity): Motion {
  const { dimension } = density;
  return {
    density,
    inverseMass: new Float64Array(dimension).fill(1),
    momentum: new Float64Array(dimension),
    gradient: new Float64Array(dimension),
    energy: new Float64Array(1),
    gradients: 0,
  };
}

/** Puts the motion on `point`, with the momentum it has. */
export function placeAt(motion: Motion, point: Point): void {
  copy(point.position, motion.density.position);
  copy(point.gradient, motion.gradient);
  motion.energy[0] = kineticEnergy(motion.momentum, motion.inverseMass) - (point.value[0] as number);
}

/** One leapfrog step of signed size `step`: half a kick, a drift, half a kick. Allocates nothing. */
export function leapfrog(motion: Motion, step: number): void {
  const { density, inverseMass, momentum, gradient, energy } = motion;
  const { position } = density;
  const dimension = momentum.length;
  const half = 0.5 * step;
  for (let i = 0; i < dimension; i++) {
    const p = (momentum[i] as number) + half * (gradient[i] as number);
    momentum[i] = p;
    position[i] = (position[i] as number) + step * (inverseMass[i] as number) * p;
  }
  density.evaluate();
  motion.gradients++;
  const slope = density.gradient;
  let twiceKinetic = 0;
  for (let i = 0; i < dimension; i++) {
    const g = slope[i] as number;
    const p = (momentum[i] as number) + half * g;
    gradient[i] = g;
    momentum[i] = p;
    twiceKinetic += p * p * (inverseMass[i] as number);
  }
  energy[0] = 0.5 * twiceKinetic - (density.value[0] as number);
}
