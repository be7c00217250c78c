import type { Model, Panel } from '@sextant/spec';
import { hashOf, type ObjectKey } from '@sextant/stores';
import { fitEngine } from './engine.ts';
import { panelHash } from './panelHash.ts';

export const fitStage = 'fit';

/**
 * What makes a fit: the engine, the model with all its settings, the panel, the second fit's settings, the seed. A cancelled fit
 * also states its chains and their draws, so that it never answers for the whole.
 */
export interface FitKey {
  readonly model: string;
  readonly panel: string;
  readonly whole: ObjectKey;
  cut(chains: number, draws: number): ObjectKey;
}

export function fitKey(model: Model, panel: Panel, seed: number): FitKey {
  const inputs = [hashOf(model), panelHash(panel)] as const;
  const whole: ObjectKey = { stage: fitStage, engine: fitEngine, inputs, settings: {}, seed };
  return {
    model: inputs[0],
    panel: inputs[1],
    whole,
    cut: (chains, draws) => ({ ...whole, settings: { cancelledAfter: draws, chains } }),
  };
}
