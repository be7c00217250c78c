/** How one chain is run. */
export interface SamplerSettings {
  /** Transitions that adapt and are thrown away. */
  readonly warmup: number;
  /** Transitions that are kept. */
  readonly keep: number;
  /** Mean acceptance that the step size is adapted to, in (0, 1): .8 by default, .9 where .8 diverges. */
  readonly target: number;
  /** Doublings of a trajectory at most: 10. */
  readonly maxDepth: number;
  /** Rise in energy from which a trajectory counts as divergent: 1000. */
  readonly maxEnergyRise: number;
}

/** The defaults of inference.md 6.8: 1000 + 1000 transitions at target .8, depth 10. */
export const defaultSettings: SamplerSettings = {
  warmup: 1000,
  keep: 1000,
  target: 0.8,
  maxDepth: 10,
  maxEnergyRise: 1000,
};
