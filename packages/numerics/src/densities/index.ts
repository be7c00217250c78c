import { beta } from './beta.ts';
import type { Density } from './density.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { halfNormal } from './half-normal.ts';
import { inverseGamma } from './inverse-gamma.ts';
import { laplace } from './laplace.ts';
import { logNormal } from './log-normal.ts';
import { normal } from './normal.ts';
import { studentT } from './student-t.ts';
import { truncatedNormal } from './truncated-normal.ts';
import { uniform } from './uniform.ts';

export type { Density } from './density.ts';

/** Every density there is. `slopes` and `term` are meant inside the support; at its edges they may be infinite. */
export const densities: readonly Density[] = [
  normal,
  halfNormal,
  logNormal,
  truncatedNormal,
  studentT,
  laplace,
  exponential,
  gamma,
  inverseGamma,
  beta,
  uniform,
];

/** The density of that kind, or undefined where there is none. */
export function densityOf(kind: string): Density | undefined {
  return densities.find((density) => density.kind === kind);
}
