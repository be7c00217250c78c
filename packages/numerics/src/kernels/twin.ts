import type { Kernels } from './kernels.ts';
import { convolutions } from './plain/convolve.ts';
import { elementwise } from './plain/elementwise.ts';
import { laneKernels } from './plain/lanes.ts';
import { recursions } from './plain/recursion.ts';
import { sigmoids } from './plain/sigmoid.ts';
import { exponentials } from './plain/exp.ts';

/** The kernels in plain TypeScript: the judge of the WebAssembly ones, and the road where there is no WebAssembly. */
export function twin(buffer: ArrayBuffer): Kernels {
  const m = new Float64Array(buffer);
  return {
    ...exponentials(m),
    ...sigmoids(m),
    ...elementwise(m),
    ...laneKernels(m),
    ...recursions(m),
    ...convolutions(m),
  };
}
