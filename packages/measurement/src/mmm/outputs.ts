/**
 * Where each quantity lies in one completed draw. Money is in the model's currency; "units" are units of the outcome column;
 * sums run over the modelled weeks.
 */
export interface OutputLayout {
  /** Outcomes that are explained and regions they are explained in: one of each for now. */
  readonly equations: readonly [string];
  readonly geos: readonly [string];
  /** Reported parameters, sampled or integrated out, in the units of their priors. */
  readonly parameters: readonly string[];
  readonly channels: readonly string[];
  /** First index of each run over the channels: contribution in units, with what earlier weeks carry in. */
  readonly unitsAt: number;
  /** Money that the spend of the modelled weeks brought in them: the numerator of a return. */
  readonly valueAt: number;
  /** The same for `marginalStep` more spend. */
  readonly marginalAt: number;
  /** Expected outcome over the modelled weeks, in money. */
  readonly totalValueAt: number;
  /** Expected outcome of each modelled week, in units. */
  readonly fittedAt: number;
  readonly weeks: number;
  /** A drawn outcome of each held-out week, in units: expectation plus noise. */
  readonly predictedAt: number;
  readonly heldOut: number;
  /** Units that the spend of the modelled weeks brought in them, by channel. */
  readonly boughtAt: number;
  readonly length: number;
}

export function outputLayout(
  parameters: readonly string[],
  channels: readonly string[],
  weeks: number,
  heldOut: number,
  equation = 'outcome',
): OutputLayout {
  const unitsAt = parameters.length;
  const valueAt = unitsAt + channels.length;
  const marginalAt = valueAt + channels.length;
  const totalValueAt = marginalAt + channels.length;
  const fittedAt = totalValueAt + 1;
  const predictedAt = fittedAt + weeks;
  return {
    equations: [equation],
    geos: ['national'],
    parameters,
    channels,
    unitsAt,
    valueAt,
    marginalAt,
    totalValueAt,
    fittedAt,
    weeks,
    predictedAt,
    heldOut,
    boughtAt: predictedAt + heldOut,
    length: predictedAt + heldOut + channels.length,
  };
}
