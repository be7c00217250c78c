import { z } from 'zod';
import { contract } from './contract.ts';

export const templateLayouts = ['wide', 'long'] as const;

export const printTemplate = contract({
  name: 'print-template',
  command: ['template'],
  args: [
    { field: 'layout', by: 'place', value: { oneOf: templateLayouts }, required: false },
    { field: 'out', by: 'option', value: 'output folder', required: false },
  ],
  files: [],
  route: 'GET /templates',
  kind: 'query',
  /** All layouts if none is named; written to this folder if `out` is absent. */
  input: z.object({ layout: z.enum(templateLayouts).exactOptional(), out: z.string().min(1).exactOptional() }),
  output: z.object({
    files: z.array(z.object({ layout: z.enum(templateLayouts), file: z.string(), rows: z.number() })),
  }),
  issues: ['file-there', 'disk-full'],
  example: 'sextant template wide',
});
