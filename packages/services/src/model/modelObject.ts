import type { Model } from '@sextant/spec';
import { hashOf, type Json, type ObjectKey } from '@sextant/stores';

const modelEngine = 1;

export const modelStage = 'model';
export const modelShelf = 'models/';

export function modelKey(model: Model): ObjectKey {
  return { stage: modelStage, engine: modelEngine, inputs: [hashOf(model)], settings: {}, seed: 0 };
}

export function modelContent(model: Model): Json {
  return { model } as unknown as Json; // as it stands in a model file
}
