import { z } from 'zod';
import { statusSchema } from '../fit.ts';
import { contract } from './contract.ts';

export const makeReport = contract({
  name: 'make-report',
  command: ['report'],
  args: [
    { field: 'fit', by: 'place', value: 'text', required: true },
    { field: 'plan', by: 'option', value: 'text', required: false },
    { field: 'out', by: 'option', value: 'output file', required: false },
    { field: 'language', by: 'option', value: { oneOf: ['ko', 'en'] }, required: false },
    { field: 'open', by: 'option', value: 'flag', required: false },
  ],
  files: [],
  route: 'POST /reports',
  kind: 'command',
  input: z.object({
    fit: z.string().min(1),
    /** A plan made on this fit; the one kept under the fit's name, where it was made on it, if absent. */
    plan: z.string().min(1).exactOptional(),
    /** NAME.report.html if absent. */
    out: z.string().min(1).exactOptional(),
    language: z.enum(['ko', 'en']).default('en'),
    /** Shows the file in the browser of this machine. */
    open: z.boolean().default(false),
  }),
  output: z.object({
    file: z.string(),
    bytes: z.number(),
    language: z.enum(['ko', 'en']),
    status: statusSchema,
    record: z.string(),
    /** Record of the plan inside; null without one. */
    plan: z.string().nullable(),
    opened: z.boolean(),
  }),
  issues: ['record-missing', 'record-ambiguous', 'plan-of-another-fit', 'disk-full', 'folder-unwritable'],
  example: 'sextant report shop --language ko',
});
