import { z } from 'zod';
import { contract } from './contract.ts';

export const removeFit = contract({
  name: 'remove-fit',
  command: ['remove'],
  args: [{ field: 'fit', by: 'place', value: 'text', required: true }],
  files: [],
  route: 'DELETE /fits/:fit',
  kind: 'command',
  input: z.object({ fit: z.string().min(1) }),
  /** What was set aside: the record, and the names that pointed at it. */
  output: z.object({ record: z.string(), names: z.array(z.string()) }),
  issues: ['record-missing', 'record-ambiguous', 'ref-moved'],
  example: 'sextant remove 4f2a91c0',
});
