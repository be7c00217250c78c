import { z } from 'zod';

const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

/** Something found in data: what, where, and what it asks of a person; the words come from its code. */
export const problemSchema = z.object({
  code: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number()])),
  facts: z.record(z.string(), fact),
  kind: z.enum(['refuse', 'ask', 'warn', 'fix', 'note']),
});

export type Problem = z.infer<typeof problemSchema>;
