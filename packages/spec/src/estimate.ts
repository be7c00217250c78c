/** A posterior summary. The point shown is the mean; the interval is 90 %, from q05 to q95. Units are those of the quantity. */
export interface Estimate {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  /** Bounds of the 50 % interval, where they were computed. */
  readonly q25?: number;
  readonly q75?: number;
}

/** The estimate of minus the quantity: bounds change places. */
export function negated({ mean, sd, q05, q50, q95, q25, q75 }: Estimate): Estimate {
  const middle = q25 === undefined || q75 === undefined ? {} : { q25: -q75, q75: -q25 };
  return { mean: -mean, sd, q05: -q95, q50: -q50, q95: -q05, ...middle };
}
