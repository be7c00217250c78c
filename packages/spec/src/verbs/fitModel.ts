import { z } from 'zod';
import { fitAnswerSchema } from '../fit.ts';
import { type Argument, contract } from './contract.ts';
import { explanationSchema } from './explanation.ts';

/** How a fit is run, beside what is fitted. Neither `workers` nor `road` changes a single draw. */
export const runFields = {
  /** Fixes all randomness. */
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  /** Computes again what the store already has. */
  again: z.boolean().default(false),
  /** Threads that run chains; as many as there are cores and chains if absent. */
  workers: z.int().min(1).max(64).exactOptional(),
  road: z.enum(['wasm', 'plain']).default('wasm'),
} as const;

export const runArgs: readonly Argument[] = [
  { field: 'seed', by: 'option', value: 'whole number', required: false },
  { field: 'again', by: 'option', value: 'flag', required: false },
  { field: 'workers', by: 'option', value: 'whole number', required: false },
  { field: 'road', by: 'option', value: { oneOf: ['wasm', 'plain'] }, required: false },
];

export const fitModel = contract({
  name: 'fit-model',
  command: ['fit'],
  args: [
    { field: 'model', by: 'place', value: 'file', required: true },
    { field: 'data', by: 'option', value: 'data', required: true },
    { field: 'from', by: 'option', value: 'text', required: false },
    ...runArgs,
  ],
  files: ['model'],
  route: 'POST /fits',
  kind: 'job',
  input: z.object({
    model: z.string(),
    /** Name of stored data, or a clean weekly CSV. */
    data: z.string(),
    /** An earlier fit: each return that moved since is explained. */
    from: z.string().min(1).exactOptional(),
    ...runFields,
  }),
  output: fitAnswerSchema.extend({ explanation: explanationSchema.nullable() }),
  issues: ['model-not-json', 'file-missing', 'out-of-memory', 'worker-lost'],
  example: 'sextant fit model.json --data data.csv --seed 1',
});
