import { type Density, densityOf } from '@sextant/numerics';
import type { Belief, Prior } from '@sextant/spec';

/** A prior with its density found and its arguments in the density's order. */
export interface KnownPrior {
  readonly density: Density;
  readonly args: readonly number[];
}

/** A parsed prior always names a known density; an unknown one here is a bug. */
export function knownPrior(prior: Prior): KnownPrior {
  const density = densityOf(prior.kind);
  if (!density) throw new Error(`prior of unknown kind reached the compiler: ${prior.kind}`);
  return { density, args: density.argumentNames.map((name) => Number(prior[name] ?? density.defaults?.[name])) };
}

/** The prior of c * X, or null where the family is not closed under scaling. */
export function scaledPrior(prior: KnownPrior, c: number): KnownPrior | null {
  if (c === 1) return prior;
  const args = prior.density.scaled(prior.args, c);
  return args ? { density: prior.density, args } : null;
}

export const isFixed = (belief: Belief): belief is number => typeof belief === 'number';

/** Lower bound 0 (or above): the quantity cannot be negative. */
export const isPositive = ({ density, args }: KnownPrior): boolean => density.support(args).lower >= 0;
