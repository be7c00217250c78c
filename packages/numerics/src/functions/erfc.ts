import { erf } from './erf.ts';
import { erfcx, expOfSquare } from './erfcx.ts';

/** The complementary error function 1 - erf(x), to relative 1e-14 on x < 26, where it is about 1e-296. */
export function erfc(x: number): number {
  if (x < 0.5) return 1 - erf(x);
  return expOfSquare(x, -1) * erfcx(x);
}
