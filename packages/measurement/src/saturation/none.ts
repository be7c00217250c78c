import type { Saturation } from './saturation.ts';

/** No flattening: effect is proportional to input. */
export const none: Saturation<never, 'none'> = {
  kind: 'none',
  source: 'definition',
  parameters: {},
  ceiling: null,
  value: (z) => z,
  slopes(z, _, out) {
    out[0] = z > 0 ? 1 : 0;
  },
  program: (_, z) => z,
};
