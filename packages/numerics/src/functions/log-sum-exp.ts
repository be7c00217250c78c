import { exp } from './exp.ts';
import { log } from './log.ts';

/** log(sum of exp(x_i)) without overflow; -Infinity for no values. */
export function logSumExp(values: ArrayLike<number>): number {
  const top = largest(values);
  if (!Number.isFinite(top)) return top;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += exp((values[i] as number) - top);
  return top + log(sum);
}

function largest(values: ArrayLike<number>): number {
  let top = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > top || Number.isNaN(value)) top = value;
    if (Number.isNaN(top)) return top;
  }
  return top;
}
