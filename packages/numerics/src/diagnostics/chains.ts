/** Draws of one quantity, a chain each, all of one length. */
export type Chains = readonly Float64Array[];

/** Each chain cut into its first and last half; of an odd number the middle draw is left out. */
export function splitChains(chains: Chains): Chains {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.subarray(0, half), chain.subarray(chain.length - half)];
  });
}

/** Long enough to judge, and a number at every draw. Anything else has diagnostics of NaN, as in ArviZ. */
export function isJudgeable(chains: Chains): boolean {
  const length = chains[0]?.length ?? 0;
  return length >= 4 && chains.every((chain) => chain.length === length && !chain.some(Number.isNaN));
}
