import { modelJsonSchema } from '@sextant/measurement';
import { done, type Outcome } from './ports.ts';

/** The JSON Schema of the model file: the kinds in it come from the family lists. */
export async function printSchema(): Promise<Outcome<Record<string, unknown>>> {
  return done(modelJsonSchema() as Record<string, unknown>);
}
