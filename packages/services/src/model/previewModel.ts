import { previewView } from '@sextant/measurement';
import type { InputOf, OutputOf, previewModel as contract } from '@sextant/spec';
import { readInputs } from '../fit/inputs.ts';
import { done, type Outcome, type Ports, refused } from '../ports.ts';

/** What a model believes of these data before any fit. */
export async function previewModel(
  { model, data, seed }: InputOf<typeof contract>,
  ports: Ports,
): Promise<Outcome<OutputOf<typeof contract>>> {
  const read = await readInputs({ model, data }, ports);
  return read.kind === 'ok' ? done(previewView(read.model, read.panel, seed)) : refused(...read.issues);
}
