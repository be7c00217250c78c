import { log } from '../functions/log.ts';
import type { Random } from './random.ts';

/** A draw from Exponential(1), by inversion. */
export function drawExponential(random: Random): number {
  return -log(1 - random.uniform());
}
