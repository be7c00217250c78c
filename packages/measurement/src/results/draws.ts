import type { OutputLayout } from '../mmm/outputs.ts';

/** What a summary needs of one chain: draws row by row, and how it went. */
export interface DrawnChain {
  readonly kept: number;
  /** kept x layout.length. */
  readonly draws: Float64Array;
  readonly energy: Float64Array;
  readonly divergences: number;
  readonly depths: ArrayLike<number>;
  readonly meanAcceptance: number;
  readonly step: number;
  readonly gradients: { readonly warmup: number; readonly sampling: number };
}

/** One quantity of the layout, chain by chain. */
export function chainsOf(chains: readonly DrawnChain[], layout: OutputLayout, at: number): Float64Array[] {
  return chains.map(({ kept, draws }) =>
    Float64Array.from({ length: kept }, (_, i) => draws[i * layout.length + at] as number),
  );
}

/** The same in one array, chains one after the other. */
export function pooled(chains: readonly DrawnChain[], layout: OutputLayout, at: number): Float64Array {
  const parts = chainsOf(chains, layout, at);
  const out = new Float64Array(parts.reduce((n, part) => n + part.length, 0));
  let from = 0;
  for (const part of parts) {
    out.set(part, from);
    from += part.length;
  }
  return out;
}
