import type { Reason } from '@sextant/spec';

/** One reading with what speaks for it. Weights are ours: 1 a hint, 3 usual evidence, 5 hardly anything else. */
export interface Claim<Reading> {
  readonly reading: Reading;
  readonly weight: number;
  /** What was seen, as a word of a closed list and, behind a colon, what it was seen in. */
  readonly seen: string;
}

/** A pure question to one stage's evidence; no claim where nothing speaks for any reading. */
export interface Detector<Evidence, Reading> {
  readonly name: string;
  readonly detect: (evidence: Evidence) => readonly Claim<Reading>[];
}

export type Choice<Reading> =
  | { readonly kind: 'chosen'; readonly reading: Reading; readonly reasons: readonly Reason[] }
  | { readonly kind: 'unclear'; readonly readings: readonly Reading[] }
  | { readonly kind: 'none' };

/** The reading with the most weight, if it leads the next by at least `lead`; readings are compared as values. */
export function choose<Reading>(claims: readonly Claim<Reading>[], lead = 1): Choice<Reading> {
  const sums = new Map<Reading, number>();
  for (const { reading, weight } of claims) sums.set(reading, (sums.get(reading) ?? 0) + weight);
  const [first, second] = [...sums].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] <= 0) return { kind: 'none' };
  if (second !== undefined && first[1] - second[1] < lead) {
    return {
      kind: 'unclear',
      readings: [...sums].filter(([, sum]) => first[1] - sum < lead).map(([reading]) => reading),
    };
  }
  return { kind: 'chosen', reading: first[0], reasons: reasonsFor(claims, first[0]) };
}

function reasonsFor<Reading>(claims: readonly Claim<Reading>[], reading: Reading): readonly Reason[] {
  return claims.filter((claim) => claim.reading === reading).map(({ seen, weight }) => ({ seen, weight }));
}
