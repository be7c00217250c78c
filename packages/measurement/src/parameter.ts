import type { Prior } from '@sextant/spec';

/** What a parameter of a method means, where it lives, and what is believed of it when the model file says nothing. */
export interface Parameter {
  /** 'share of input': of the largest scaled input (media is divided by its largest value). */
  readonly unit: 'ratio' | 'weeks' | 'share of input' | 'none';
  readonly support: { readonly lower: number; readonly upper: number };
  readonly prior: Prior | number;
}
export type Parameters<P extends string> = { readonly [Name in P]: Parameter };
export type Values<P extends string> = { readonly [Name in P]: number };
