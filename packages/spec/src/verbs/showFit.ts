import { z } from 'zod';
import { type FitRecord, fitRecordSchema } from '../fit.ts';
import type { Model } from '../model.ts';
import type { Plan } from '../plan.ts';
import { contract } from './contract.ts';
import type { DatasetEntry } from './importData.ts';
import type { Problem } from './problem.ts';

/** A stored record of any kind. */
export type Shown =
  | { readonly kind: 'fit'; readonly record: FitRecord }
  | {
      readonly kind: 'data';
      readonly data: DatasetEntry;
      readonly problems: readonly Problem[];
      readonly undecided: readonly { readonly column: string; readonly week: string }[];
    }
  | { readonly kind: 'model'; readonly record: string; readonly model: Model }
  | {
      readonly kind: 'plan';
      readonly record: string;
      readonly plan: Plan;
      readonly currency: string;
      readonly status: string;
    };

const shown = (value: unknown): boolean => {
  const { kind, record } = (value ?? {}) as { readonly kind?: unknown; readonly record?: unknown };
  return kind === 'fit' ? fitRecordSchema.safeParse(record).success : ['data', 'model', 'plan'].includes(String(kind));
};

export const showFit = contract({
  name: 'show-fit',
  command: ['show'],
  args: [{ field: 'fit', by: 'place', value: 'text', required: true }],
  files: [],
  route: 'GET /fits/:fit',
  kind: 'query',
  /** A name, or the first characters of a record. */
  input: z.object({ fit: z.string().min(1) }),
  output: z.custom<Shown>(shown),
  issues: ['record-missing', 'record-ambiguous'],
  example: 'sextant show 4f2a91c0',
});
