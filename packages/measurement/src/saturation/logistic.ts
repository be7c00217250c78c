import { constantLanes, multiply, scaleLanes, tanhOf } from '@sextant/numerics';
import { tanh } from '@sextant/numerics/functions';
import type { Saturation } from './saturation.ts';
import { sechSquared } from './sech.ts';

/** (1 - exp(-lambda z)) / (1 + exp(-lambda z)) = tanh(lambda z / 2), lambda = `steepness`: concave from the first unit. */
export const logistic: Saturation<'steepness', 'logistic'> = {
  kind: 'logistic',
  source: 'PyMC-Marketing 1.x, its default (lam); prior as there, Gamma(3, 1)',
  parameters: {
    steepness: { unit: 'none', support: { lower: 0, upper: Infinity }, prior: { kind: 'gamma', shape: 3, rate: 1 } },
  },
  ceiling: 1,
  value: (z, p) => (z > 0 ? tanh(0.5 * p.steepness * z) : 0),
  slopes(z, p, out) {
    if (!(z > 0)) return void out.fill(0, 0, 2);
    const bell = 0.5 * sechSquared(0.5 * p.steepness * z);
    out[0] = p.steepness * bell;
    out[1] = z * bell;
  },
  program: (g, z, p) => tanhOf(g, scaleLanes(g, z, multiply(g, constantLanes(g, z.lanes, 0.5), p.steepness))),
};
