import type { Transform } from '@sextant/numerics';
import type { Prior, PriorUnit } from '@sextant/spec';
import { type KnownPrior, knownPrior, scaledPrior } from './believed.ts';
import { transformOf } from './coordinates.ts';

/** Something the sampler moves: its name as reported, its prior and transform in the compiler's own scale. */
export interface Quantity {
  readonly name: string;
  readonly prior: KnownPrior;
  readonly transform: Transform;
  /** Reported value = this times the value in the compiler's scale. */
  readonly reportScale: number;
}

/** Thrown when a prior that the parser should have refused cannot be brought to the compiler's scale. */
export class PriorNotScalable extends Error {}

/** What one unit of a prior is worth in the compiler's scale, where outcomes are shares of the largest outcome. */
export function inCompilerScale(unit: PriorUnit | undefined, largestOutcome: number): number {
  return unit === 'outcome' ? 1 / largestOutcome : 1;
}

/** A quantity whose prior is stated in units worth `worth` each in the compiler's scale. */
export function quantity(name: string, prior: Prior, worth = 1): Quantity {
  const known = scaledPrior(knownPrior(prior), worth);
  if (!known) throw new PriorNotScalable(`${name}: ${prior.kind} has no form in other units`);
  return { name, prior: known, transform: transformOf(known), reportScale: 1 / worth };
}
