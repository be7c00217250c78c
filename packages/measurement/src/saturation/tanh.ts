import { reciprocal, scaleLanes, tanhOf } from '@sextant/numerics';
import { tanh as hyperbolicTangent } from '@sextant/numerics/functions';
import type { Saturation } from './saturation.ts';
import { sechSquared } from './sech.ts';

/** tanh(z / c), c = `scale`: at z = c 76 % of the effect is reached. The amplitude is the channel's coefficient. */
export const tanh: Saturation<'scale', 'tanh'> = {
  kind: 'tanh',
  source: 'PyMC-Marketing 1.x, b tanh(x / (b c)) with our scale = b c; prior HalfNormal(1), as there on b and c each',
  parameters: {
    scale: { unit: 'share of input', support: { lower: 0, upper: Infinity }, prior: { kind: 'half-normal', sd: 1 } },
  },
  ceiling: 1,
  value: (z, p) => (z > 0 ? hyperbolicTangent(z / p.scale) : 0),
  slopes(z, p, out) {
    if (!(z > 0)) return void out.fill(0, 0, 2);
    const bell = sechSquared(z / p.scale);
    out[0] = bell / p.scale;
    out[1] = ((-z / p.scale) * bell) / p.scale;
  },
  program: (g, z, p) => tanhOf(g, scaleLanes(g, z, reciprocal(g, p.scale))),
};
