import { z } from 'zod';
import { contract } from './contract.ts';

export const printSchema = contract({
  name: 'print-schema',
  command: ['schema'],
  args: [],
  files: [],
  route: 'GET /schema/model',
  kind: 'query',
  input: z.object({}),
  /** JSON Schema of the model file, version 1. */
  output: z.record(z.string(), z.unknown()),
  issues: [],
  example: 'sextant schema > model.schema.json',
});
