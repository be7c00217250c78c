/**
 * At most `most` of `count` draws by fixed rank: the middle of each of `most` equal stretches, so that every chain gives its
 * share and the same draws are always taken.
 */
export function thinned(count: number, most: number): Int32Array {
  const taken = Math.min(count, most);
  return Int32Array.from({ length: taken }, (_, i) => Math.floor(((i + 0.5) * count) / taken));
}
