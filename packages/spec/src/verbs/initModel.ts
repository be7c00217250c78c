import { z } from 'zod';
import type { Model } from '../model.ts';
import { contract } from './contract.ts';

export const initModel = contract({
  name: 'init-model',
  command: ['model', 'init'],
  args: [
    { field: 'data', by: 'place', value: 'data', required: true },
    { field: 'margin', by: 'option', value: 'text', required: false },
    { field: 'out', by: 'option', value: 'output file', required: false },
    { field: 'yes', by: 'option', value: 'flag', required: false },
  ],
  files: [],
  route: 'POST /models',
  kind: 'command',
  input: z.object({
    data: z.string(),
    /** Profit per unit of revenue before media, or `unknown`. */
    margin: z.string().exactOptional(),
    /** Where the model is written; NAME.model.json if absent. */
    out: z.string().min(1).exactOptional(),
    /** Writes over a file that is there. */
    yes: z.boolean().default(false),
  }),
  output: z.object({
    file: z.string(),
    data: z.string(),
    model: z.custom<Model>((value) => typeof value === 'object' && value !== null),
  }),
  issues: ['record-missing', 'option-value-wrong', 'file-there'],
  example: 'sextant model init shop --margin 0.4',
});
