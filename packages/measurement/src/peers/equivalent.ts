import type { CarrySettings } from '../adstock/adstock.ts';

/** One of our adstocks with its parameters and settings. */
export interface OurAdstock {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly settings: CarrySettings;
}

/**
 * One of our saturations with its parameters. The peer's curve is `coefficient` times ours, in the unit in which the peer
 * measures the outcome; ours takes input as a share of the largest.
 */
export interface OurSaturation {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly coefficient: number;
}
