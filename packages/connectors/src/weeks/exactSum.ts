/** A sum that does not depend on the order of its terms: the rounding errors are summed beside it (Neumaier 1974). */
export interface ExactSum {
  high: number;
  low: number;
}

export function addTo(sum: ExactSum, value: number): void {
  const next = sum.high + value;
  sum.low += Math.abs(sum.high) >= Math.abs(value) ? sum.high - next + value : value - next + sum.high;
  sum.high = next;
}

export function sumOf({ high, low }: ExactSum): number {
  return high + low;
}
