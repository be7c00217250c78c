import { exp } from './exp.ts';

/** 1 / (1 + exp(-x)) to relative 1e-15 for every x, without overflow. */
export function sigmoid(x: number): number {
  const small = exp(-Math.abs(x));
  return (x < 0 ? small : 1) / (1 + small);
}
