import { z } from 'zod';
import type { PreviewView } from '../results.ts';
import { contract } from './contract.ts';

export const previewModel = contract({
  name: 'preview-model',
  command: ['model', 'preview'],
  args: [
    { field: 'model', by: 'place', value: 'file', required: true },
    { field: 'data', by: 'option', value: 'data', required: true },
    { field: 'seed', by: 'option', value: 'whole number', required: false },
  ],
  files: ['model'],
  route: 'POST /models/preview',
  kind: 'query',
  input: z.object({
    model: z.string(),
    data: z.string(),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  }),
  output: z.custom<PreviewView>((value) => typeof value === 'object' && value !== null),
  issues: ['model-not-json', 'record-missing'],
  example: 'sextant model preview shop.model.json --data shop',
});
