/** c[0] + c[1] x + c[2] x^2 + … by Horner's rule. */
export function polynomial(c: readonly number[], x: number): number {
  let sum = 0;
  for (let i = c.length - 1; i >= 0; i--) sum = sum * x + (c[i] as number);
  return sum;
}

/** c[0] + c[1] T_1(t) + c[2] T_2(t) + … on [-1, 1] (Clenshaw 1955). */
export function chebyshev(c: readonly number[], t: number): number {
  let next = 0;
  let after = 0;
  for (let i = c.length - 1; i > 0; i--) {
    const now = 2 * t * next - after + (c[i] as number);
    after = next;
    next = now;
  }
  return t * next - after + (c[0] as number);
}
