import { z } from 'zod';
import { contract } from './contract.ts';

export const exportFit = contract({
  name: 'export-fit',
  command: ['export'],
  args: [
    { field: 'fit', by: 'place', value: 'text', required: true },
    { field: 'out', by: 'option', value: 'output folder', required: true },
    { field: 'language', by: 'option', value: { oneOf: ['ko', 'en'] }, required: false },
  ],
  files: [],
  route: 'GET /fits/:fit/export',
  kind: 'query',
  input: z.object({ fit: z.string().min(1), out: z.string().min(1), language: z.enum(['ko', 'en']).default('en') }),
  output: z.object({ record: z.string(), files: z.array(z.string()) }),
  issues: ['record-missing', 'record-ambiguous', 'fit-without-panel', 'fit-without-results', 'disk-full'],
  example: 'sextant export shop --out shop-results',
});
