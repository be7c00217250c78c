import type { Random } from '../random/random.ts';

/**
 * A log density on unconstrained coordinates, with its gradient. The sampler writes `position`, calls `evaluate`, and reads
 * `value[0]` and `gradient`. Evaluating allocates nothing. A point outside the domain gives a value that is not finite.
 */
export interface LogDensity {
  /** Number of sampled coordinates. */
  readonly dimension: number;
  /** Written by the sampler, length dimension. */
  readonly position: Float64Array;
  /** d value / d position after `evaluate`, length dimension. */
  readonly gradient: Float64Array;
  /** [0]: the log density after `evaluate`, up to a constant. */
  readonly value: Float64Array;
  evaluate(): void;
  /** Names of the sampled coordinates, for messages about starts and chains. */
  readonly names: readonly string[];
  /** Centre of the start in these coordinates (the prior median); chains add uniform(-.5, .5) to each. */
  readonly start: Float64Array;
  readonly completion: Completion;
}

/**
 * What is drawn exactly after each transition (parameters that were integrated out) and what is computed from the draw.
 * `complete` is called with `position` set and evaluated; it fills `outputs`, and `logWeight[0]` with the log of (true prior
 * / surrogate prior) at this draw, 0 where nothing was replaced. The sampler accepts or repeats by that weight (Liu 2001).
 */
export interface Completion {
  /** Length of one completed draw. */
  readonly length: number;
  readonly outputs: Float64Array;
  readonly logWeight: Float64Array;
  complete(random: Random): void;
}
