/** Where one argument of a density may lie. */
export type Domain = (argument: number) => boolean;

export const real: Domain = Number.isFinite;
export const positive: Domain = (argument) => argument > 0 && argument < Infinity;

/** The name of the first argument outside its domain (or missing), or null. */
export function firstOutside(
  names: readonly string[],
  domains: readonly Domain[],
  args: ArrayLike<number>,
): string | null {
  return names.find((_, i) => !domains[i]?.(args[i] as number)) ?? null;
}
