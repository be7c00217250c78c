import type { CarrySettings } from '../adstock/adstock.ts';

/**
 * One of our adstocks with its parameters and settings. A map states a fact of mathematics by the name of a kind; whether the
 * kind is in the list is for the model file's parser (or `adstockOf`, `saturationOf`) to say, so that a map stands whatever
 * the lists hold.
 */
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
