import type { Random } from '../random/random.ts';

/**
 * One univariate density. `args` are in the order of `argumentNames`; for a known density with args out of domain `problem`
 * says which. Plain functions may return numbers; `term` is the road of the sampler and allocates nothing.
 */
export interface Density {
  readonly kind: string;
  readonly source: string;
  readonly argumentNames: readonly string[];
  /** Values of arguments that may be left out. */
  readonly defaults?: Readonly<Record<string, number>>;
  /** The first argument that is out of its domain, or null. */
  problem(args: ArrayLike<number>): string | null;
  support(args: ArrayLike<number>): { readonly lower: number; readonly upper: number };
  /** Normalised log density; -Infinity outside the support. */
  logDensity(x: number, args: ArrayLike<number>): number;
  /** out[0] = d/dx, out[1 + i] = d/d args[i] of the normalised log density. */
  slopes(x: number, args: ArrayLike<number>, out: Float64Array): void;
  draw(random: Random, args: ArrayLike<number>): number;
  cdf(x: number, args: ArrayLike<number>): number;
  quantile(p: number, args: ArrayLike<number>): number;
  /** NaN where it does not exist. */
  mean(args: ArrayLike<number>): number;
  /** The arguments of c * X when X has `args` (c > 0), or null where the family is not closed under scaling. */
  scaled(args: ArrayLike<number>, c: number): number[] | null;
  /** Mean and sd before truncation, where the density is a truncated normal: a bound many sds away may count as open. */
  untruncated?(args: ArrayLike<number>): { readonly mean: number; readonly sd: number };
  /** Mean and sd where the density is exactly normal: such coefficients are integrated out. */
  normal?(args: ArrayLike<number>): { readonly mean: number; readonly sd: number };
  /** Mean and sd of the normal that stands in while sampling (weighted back exactly afterwards), e.g. Laplace(m, v): N(m, 2 v^2). */
  surrogate?(args: ArrayLike<number>): { readonly mean: number; readonly sd: number };
  /**
   * The same log density in the sampler: all arguments are indices (not bytes) into `m`. Adds the log density WITHOUT its
   * normalising constant to m[value], and its slope in x to m[xbar]. `x` points to the triple x, log x, log(1 - x), of which
   * the last two are valid only where they exist. No calls that return doubles, no allocation.
   */
  term(m: Float64Array, x: number, args: number, value: number, xbar: number): void;
  /** logDensity minus what `term` adds: depends on args alone. */
  constant(args: ArrayLike<number>): number;
}
