import type { Adstock } from './adstock.ts';
import { applyDecay, tailOfDecay } from './decay.ts';
import { decaySettings } from './settings.ts';

/** Weight a^l at lag l, a = `decay`: the share of the effect that is carried into the next week. */
export const geometric: Adstock<'decay', 'geometric'> = {
  kind: 'geometric',
  source: 'Broadbent 1979; window form Jin et al. 2017; prior as PyMC-Marketing, Beta(1, 3)',
  parameters: {
    decay: { unit: 'ratio', support: { lower: 0, upper: 1 }, prior: { kind: 'beta', a: 1, b: 3 } },
  },
  settings: decaySettings,
  carry: { kind: 'recursion', decay: (_, p) => p.decay, decayOf: (p) => p.decay },
  apply: (x, p, settings) => applyDecay(x, p.decay, settings),
  tail: (p, settings) => tailOfDecay(p.decay, settings),
};
