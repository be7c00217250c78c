import { sampleVariance } from './moments.ts';

/**
 * E-BFMI of one chain (Betancourt 2016): mean squared change of the energy between draws over its variance. Below .3 the
 * momenta hardly move the energy, and the tails are explored slowly.
 */
export function eBfmi(energy: Float64Array): number {
  let squares = 0;
  for (let i = 1; i < energy.length; i++) {
    const change = (energy[i] as number) - (energy[i - 1] as number);
    squares += change * change;
  }
  return squares / (energy.length - 1) / sampleVariance(energy);
}
