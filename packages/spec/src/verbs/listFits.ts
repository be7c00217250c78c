import { z } from 'zod';
import { statusSchema } from '../fit.ts';
import { contract } from './contract.ts';

/** One stored fit in a list; null where the record does not say. */
export const fitEntrySchema = z.object({
  record: z.string(),
  /** Names that point at it now. */
  names: z.array(z.string()),
  status: statusSchema,
  outcome: z.string(),
  channels: z.number(),
  dataUntil: z.string(),
  seed: z.number(),
  /** When it was stored in this folder, ISO 8601. */
  storedAt: z.string(),
});

export type FitEntry = z.infer<typeof fitEntrySchema>;

/** Data, a model or a plan in a list. */
const entrySchema = z.object({
  record: z.string(),
  names: z.array(z.string()),
  storedAt: z.string(),
});

export const listFits = contract({
  name: 'list-fits',
  command: ['list'],
  args: [],
  files: [],
  route: 'GET /fits',
  kind: 'query',
  input: z.object({}),
  output: z.object({
    /** Newest first. */
    fits: z.array(fitEntrySchema),
    data: z.array(entrySchema.extend({ from: z.string(), to: z.string(), weeks: z.number(), columns: z.number() })),
    models: z.array(entrySchema.extend({ outcome: z.string(), channels: z.number() })),
    plans: z.array(
      entrySchema.extend({ from: z.string(), weeks: z.number(), budget: z.number(), currency: z.string() }),
    ),
    /** Records that do not read back. */
    damaged: z.array(z.string()),
  }),
  issues: [],
  example: 'sextant list',
});
