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
    /** Records that do not read back. */
    damaged: z.array(z.string()),
  }),
  issues: [],
  example: 'sextant list',
});
