import { z } from 'zod';
import { fitAnswerSchema } from '../fit.ts';
import { contract } from './contract.ts';
import { runArgs, runFields } from './fitModel.ts';
import { makeReport } from './makeReport.ts';

/** What the maker of the example knows and the fit does not, by channel over the modelled window. */
export const truthSchema = z.object({
  channels: z.array(z.object({ name: z.string(), contribution: z.number(), roi: z.number(), marginalRoi: z.number() })),
  baseline: z.number(),
});

export type Truth = z.infer<typeof truthSchema>;

export const runDemo = contract({
  name: 'run-demo',
  command: ['demo'],
  args: [
    ...runArgs,
    { field: 'out', by: 'option', value: 'output file', required: false },
    { field: 'language', by: 'option', value: { oneOf: ['ko', 'en'] }, required: false },
    { field: 'open', by: 'option', value: 'flag', required: false },
  ],
  files: [],
  route: 'POST /demo',
  kind: 'job',
  input: z.object({
    ...runFields,
    /** Goes on to a plan and a report in this file; without it the demonstration ends with the fit. */
    out: z.string().min(1).exactOptional(),
    language: z.enum(['ko', 'en']).exactOptional(),
    open: z.boolean().exactOptional(),
  }),
  output: fitAnswerSchema.extend({ truth: truthSchema, report: makeReport.output.nullable() }),
  issues: ['out-of-memory', 'worker-lost'],
  example: 'sextant demo --out example.report.html',
});
