import { constantLanes, exp as expOf, multiply, reciprocal } from '@sextant/numerics';
import { exp } from '@sextant/numerics/functions';
import type { Adstock } from './adstock.ts';
import { applyDecay, tailOfDecay } from './decay.ts';
import { decaySettings } from './settings.ts';

const decayOf = (p: { readonly half_life: number }) => exp(-Math.LN2 / p.half_life);

/** Geometric carry-over by its half-life in weeks: weekly decay 2^(-1 / half_life). */
export const halfLife: Adstock<'half_life', 'half-life'> = {
  kind: 'half-life',
  source: 'geometric, reparametrised; prior as PyMC-Marketing, InverseGamma(2.6, 1)',
  parameters: {
    half_life: {
      unit: 'weeks',
      support: { lower: 0, upper: Infinity },
      prior: { kind: 'inverse-gamma', shape: 2.6, scale: 1 },
    },
  },
  settings: decaySettings,
  carry: {
    kind: 'recursion',
    decay: (g, p) => {
      const rate = constantLanes(g, p.half_life.lanes, -Math.LN2);
      return expOf(g, multiply(g, rate, reciprocal(g, p.half_life)));
    },
    decayOf,
  },
  apply: (x, p, settings) => applyDecay(x, decayOf(p), settings),
  tail: (p, settings) => tailOfDecay(decayOf(p), settings),
};
