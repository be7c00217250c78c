import type { Equation, Model } from '@sextant/spec';

/** The equations of a model: one for now, written flat in the model file. */
export function equationsOf({ outcome, channels, baseline, controls, noise }: Model): readonly [Equation] {
  return [{ outcome, channels, baseline, controls, noise }];
}
