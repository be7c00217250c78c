import type { Random } from '../random/random.ts';

/** Momenta from N(0, M), where `inverseMass` is the diagonal of M^-1. */
export function drawMomentum(momentum: Float64Array, inverseMass: Float64Array, random: Random): void {
  for (let i = 0; i < momentum.length; i++) {
    momentum[i] = random.normal() / Math.sqrt(inverseMass[i] as number);
  }
}

/** p' M^-1 p / 2. */
export function kineticEnergy(momentum: Float64Array, inverseMass: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < momentum.length; i++) {
    const p = momentum[i] as number;
    sum += p * p * (inverseMass[i] as number);
  }
  return 0.5 * sum;
}
