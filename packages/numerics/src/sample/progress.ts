/** Told after every transition. */
export interface Progress {
  readonly phase: 'warm-up' | 'sampling';
  /** Transitions done in this phase, of how many. */
  readonly done: number;
  readonly of: number;
  readonly step: number;
  /** Divergent transitions in this phase. */
  readonly divergences: number;
  /** Gradients evaluated by this chain in all. */
  readonly gradients: number;
}

/** Looks at a chain while it runs; 'stop' ends it after this transition. */
export type Observer = (progress: Progress) => 'go on' | 'stop';
