/**
 * A smooth one-to-one map from the whole line (u, where the sampler moves) to a support (x, where a density lives). Sampling u
 * needs log p(x(u)) + logJacobian(u).
 */
export interface Transform {
  readonly kind: 'identity' | 'log' | 'lower-bound' | 'upper-bound' | 'logit' | 'interval';
  /** The bounds that x keeps; a bound that counts as open is infinite here. */
  readonly lower: number;
  readonly upper: number;
  /** x of u. */
  forward(u: number): number;
  /** u of x; infinite on a bound, NaN beyond. */
  inverse(x: number): number;
  /** log |dx/du|, finite for every finite u. */
  logJacobian(u: number): number;
  /** dx/du */
  forwardSlope(u: number): number;
  /** du/dx at x */
  inverseSlope(x: number): number;
  /** d logJacobian / du */
  logJacobianSlope(u: number): number;
}
