import { z } from 'zod';
import { fitAnswerSchema } from '../fit.ts';
import { contract } from './contract.ts';
import { runArgs, runFields } from './fitModel.ts';

/** What the maker of the example knows and the fit does not, by channel over the modelled window. */
export const truthSchema = z.object({
  channels: z.array(z.object({ name: z.string(), contribution: z.number(), roi: z.number(), marginalRoi: z.number() })),
  baseline: z.number(),
});

export type Truth = z.infer<typeof truthSchema>;

export const runDemo = contract({
  name: 'run-demo',
  command: ['demo'],
  args: runArgs,
  files: [],
  route: 'POST /demo',
  kind: 'job',
  input: z.object(runFields),
  output: fitAnswerSchema.extend({ truth: truthSchema }),
  issues: ['out-of-memory', 'worker-lost'],
  example: 'sextant demo',
});
