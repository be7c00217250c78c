import { z } from 'zod';
import { contract } from './contract.ts';
import { datasetEntrySchema } from './importData.ts';
import { problemSchema } from './problem.ts';

export const checkData = contract({
  name: 'check-data',
  command: ['check'],
  args: [
    { field: 'data', by: 'place', value: 'data', required: true },
    { field: 'model', by: 'option', value: 'file', required: false },
  ],
  files: ['model'],
  route: 'GET /data/:data/problems',
  kind: 'query',
  input: z.object({ data: z.string(), model: z.string().exactOptional() }),
  output: z.object({
    data: datasetEntrySchema,
    /** As the import found them, worst first. */
    problems: z.array(problemSchema),
    undecided: z.array(z.object({ column: z.string(), week: z.string() })),
    /** What stands between the data and a fit, and what would stand beside it; by the model given, else by a first one. */
    checked: z.object({ by: z.string(), refusals: z.array(problemSchema), findings: z.array(problemSchema) }),
  }),
  issues: ['record-missing'],
  example: 'sextant check shop',
});
