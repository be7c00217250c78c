import { exp as expOf, logOf, scaleLanes } from '@sextant/numerics';
import { exp, log } from '@sextant/numerics/functions';
import type { Saturation } from './saturation.ts';

/** z^p, p = `exponent` below 1: falling returns without a ceiling. The slope at z = 0, infinite in truth, counts as 0. */
export const root: Saturation<'exponent', 'root'> = {
  kind: 'root',
  source: 'PyMC-Marketing 1.x (alpha); prior as there, Beta(1, 2)',
  parameters: {
    exponent: { unit: 'none', support: { lower: 0, upper: 1 }, prior: { kind: 'beta', a: 1, b: 2 } },
  },
  ceiling: null,
  value: (z, p) => (z > 0 ? exp(p.exponent * log(z)) : 0),
  slopes(z, p, out) {
    if (!(z > 0)) return void out.fill(0, 0, 2);
    const logZ = log(z);
    out[0] = p.exponent * exp((p.exponent - 1) * logZ);
    out[1] = exp(p.exponent * logZ) * logZ;
  },
  program: (g, z, p) => expOf(g, scaleLanes(g, logOf(g, z), p.exponent)),
};
