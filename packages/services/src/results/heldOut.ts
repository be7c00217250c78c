import { estimateOf } from '@sextant/measurement';
import type { EstimateSeries, IsoDate } from '@sextant/spec';
import type { LoadedFit } from '../loadFit.ts';

/** What the second fit predicted for the weeks it did not see; null where there was none. */
export function heldOutOf({ record, heldOut }: LoadedFit): { from: IsoDate; predicted: EstimateSeries } | null {
  const { holdout } = record;
  if (holdout.kind !== 'scored' || heldOut === null) return null;
  const columns = Array.from({ length: holdout.weeks }, (_, i) => heldOut[`week ${i + 1}`]);
  const known = columns.filter((column) => column !== undefined);
  return known.length < holdout.weeks ? null : { from: holdout.from, predicted: known.map(estimateOf) };
}
