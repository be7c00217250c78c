import { z } from 'zod';
import { fitRecordSchema } from '../fit.ts';
import { contract } from './contract.ts';

export const showFit = contract({
  name: 'show-fit',
  command: ['show'],
  args: [{ field: 'fit', by: 'place', value: 'text', required: true }],
  files: [],
  route: 'GET /fits/:fit',
  kind: 'query',
  /** A name, or the first characters of a record. */
  input: z.object({ fit: z.string().min(1) }),
  output: fitRecordSchema,
  issues: ['record-missing', 'record-ambiguous'],
  example: 'sextant show 4f2a91c0',
});
