export function mean(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] as number;
  return sum / x.length;
}

/** Sum of squared deviations from `centre`. */
export function squaresAbout(x: Float64Array, centre: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const deviation = (x[i] as number) - centre;
    sum += deviation * deviation;
  }
  return sum;
}

/** With n - 1 in the denominator. */
export function sampleVariance(x: Float64Array): number {
  return squaresAbout(x, mean(x)) / (x.length - 1);
}
