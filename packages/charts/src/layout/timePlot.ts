import { linear } from './linear.ts';

/** The scale of week i along a picture, weeks at the middle of their share of it. */
export function weekScale(count: number, left: number, right: number): (i: number) => number {
  return count < 2 ? () => (left + right) / 2 : linear([0, count - 1], [left, right]);
}
