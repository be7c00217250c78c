import { constantLanes, logOf, reciprocal, scaleLanes, shiftLanes } from '@sextant/numerics';
import { log1p } from '@sextant/numerics/functions';
import type { Saturation } from './saturation.ts';

/** ln(1 + z / k), k = `scale`: nearly linear below k, then every doubling brings the same. No ceiling. */
export const log: Saturation<'scale', 'log'> = {
  kind: 'log',
  source:
    'PyMC-Marketing 1.x, log1p(x) (our scale 1 when x is the same); prior HalfNormal(1), the scale it takes on other shapes',
  parameters: {
    scale: { unit: 'share of input', support: { lower: 0, upper: Infinity }, prior: { kind: 'half-normal', sd: 1 } },
  },
  ceiling: null,
  value: (z, p) => (z > 0 ? log1p(z / p.scale) : 0),
  slopes(z, p, out) {
    if (!(z > 0)) return void out.fill(0, 0, 2);
    const total = p.scale + z;
    out[0] = 1 / total;
    out[1] = -z / p.scale / total;
  },
  program(g, z, p) {
    const one = constantLanes(g, z.lanes, 1);
    return logOf(g, shiftLanes(g, scaleLanes(g, z, reciprocal(g, p.scale)), one));
  },
};
