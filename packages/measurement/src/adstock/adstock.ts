import type { Graph, Node } from '@sextant/numerics';
import type { ZodRawShape } from 'zod';
import type { Parameters, Values } from '../parameter.ts';

/** Settings every adstock may read: number of weights, or 'infinite' where the member allows it; weights summing to 1 or not. */
export interface CarrySettings {
  readonly window: number | 'infinite';
  readonly normalise: boolean;
  /** Settings that one member alone reads, e.g. the convention of the binomial weights. */
  readonly [setting: string]: unknown;
}

/**
 * How effect carries over to later weeks. `apply` is the judge; `carry` tells the compiler which fast road to take.
 * Weights are unnormalised and start at lag 0; `slopes` fills out[i * window + l] = d v_l / d parameter i (in the order of
 * `parameters`).
 */
export interface Adstock<P extends string = string, Kind extends string = string> {
  readonly kind: Kind;
  readonly source: string;
  readonly parameters: Parameters<P>;
  /** Zod shape of the settings (window, normalise, ...), with defaults: parser, JSON Schema and forms come from it. */
  readonly settings: ZodRawShape;
  readonly carry:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'recursion';
        decay(g: Graph, p: { readonly [Name in P]: Node }): Node;
        decayOf(p: Values<P>): number;
      }
    | {
        readonly kind: 'window';
        weights(p: Values<P>, settings: CarrySettings, out: Float64Array): void;
        slopes(p: Values<P>, settings: CarrySettings, out: Float64Array): void;
      };
  /** Plain transcription: carry-over of x (any length, weeks before count as 0). */
  apply(x: ArrayLike<number>, p: Values<P>, settings: CarrySettings): Float64Array;
  /** Weeks after the spend until under 1 % of the effect is still to come. */
  tail(p: Values<P>, settings: CarrySettings): number;
}
