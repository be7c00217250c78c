const double = new Float64Array(1);
const whole = new BigInt64Array(double.buffer);

/** How many doubles apart two numbers of one sign are. */
export function ulpsBetween(a: number, b: number): number {
  return Math.abs(Number(orderOf(a) - orderOf(b)));
}

function orderOf(x: number): bigint {
  double[0] = x;
  const bits = whole[0] as bigint;
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
