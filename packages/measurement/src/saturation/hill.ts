import { constantLanes, logOf, multiply, scaleLanes, shiftLanes, sigmoid } from '@sextant/numerics';
import { exp, log } from '@sextant/numerics/functions';
import type { Values } from '../parameter.ts';
import type { Saturation } from './saturation.ts';

type P = Values<'half_saturation' | 'slope'>;

/** slope * ln(z / half_saturation): the curve on the logit scale, which never overflows. */
const logit = (z: number, p: P) => p.slope * (log(z) - log(p.half_saturation));
const logistic = (q: number) => 1 / (1 + exp(-q));

/**
 * z^s / (z^s + k^s) with k = `half_saturation`, where half of the effect is reached, and s = `slope`: above 1 the curve is
 * S-shaped. On the logit scale it is a straight line in ln z.
 */
export const hill: Saturation<'half_saturation' | 'slope', 'hill'> = {
  kind: 'hill',
  source:
    'Hill 1910; Jin et al. 2017. Priors: 5-95 % of the slope .5-3.0 as Robyn advises, of the half-saturation .16-1.6, ' +
    'wider than its .3-1; both kept off 0, where the curve degenerates to a step or to a constant',
  parameters: {
    half_saturation: {
      unit: 'share of input',
      support: { lower: 0, upper: Infinity },
      prior: { kind: 'log-normal', location: -0.7, scale: 0.7 },
    },
    slope: {
      unit: 'none',
      support: { lower: 0, upper: Infinity },
      prior: { kind: 'log-normal', location: 0.2, scale: 0.55 },
    },
  },
  ceiling: 1,
  value: (z, p) => (z > 0 ? logistic(logit(z, p)) : 0),
  slopes(z, p, out) {
    if (!(z > 0)) return void out.fill(0, 0, 3);
    const q = logit(z, p);
    const bell = logistic(q) * logistic(-q);
    out[0] = (p.slope * bell) / z;
    out[1] = (-p.slope * bell) / p.half_saturation;
    out[2] = (q / p.slope) * bell;
  },
  program(g, z, p) {
    const minusLogHalf = multiply(g, constantLanes(g, z.lanes, -1), logOf(g, p.half_saturation));
    return sigmoid(g, scaleLanes(g, shiftLanes(g, logOf(g, z), minusLogHalf), p.slope));
  },
};
