import { multiply, reciprocal, shiftLanes } from '@sextant/numerics';
import type { Saturation } from './saturation.ts';

/** z / (z + k), k = `half_saturation`: the Hill curve with slope 1. */
export const michaelisMenten: Saturation<'half_saturation', 'michaelis-menten'> = {
  kind: 'michaelis-menten',
  source: 'Michaelis & Menten 1913; prior as PyMC-Marketing, HalfNormal(1)',
  parameters: {
    half_saturation: {
      unit: 'share of input',
      support: { lower: 0, upper: Infinity },
      prior: { kind: 'half-normal', sd: 1 },
    },
  },
  ceiling: 1,
  value: (z, p) => (z > 0 ? z / (z + p.half_saturation) : 0),
  slopes(z, p, out) {
    if (!(z > 0)) return void out.fill(0, 0, 2);
    const total = z + p.half_saturation;
    out[0] = p.half_saturation / total / total;
    out[1] = -z / total / total;
  },
  program: (g, z, p) => multiply(g, z, reciprocal(g, shiftLanes(g, z, p.half_saturation))),
};
