import { identityTransform } from './identity.ts';
import { intervalTransform } from './interval.ts';
import { logTransform } from './log.ts';
import { logitTransform } from './logit.ts';
import { lowerBoundTransform } from './lower-bound.ts';
import type { Transform } from './transform.ts';
import { upperBoundTransform } from './upper-bound.ts';

/** Where x may lie; `center` and `scale` are mean and sd before truncation where the density is a truncated normal. */
export interface BoundedSupport {
  readonly lower: number;
  readonly upper: number;
  readonly center?: number;
  readonly scale?: number;
}

/** Beyond this many sds a bound cuts off less than 1e-15 of a normal. */
const DISTANT = 8;

/**
 * The support as the sampler sees it: of two bounds the farther one counts as open when it is over 8 scales from the centre. The
 * nearer one is always kept, so that x stays inside at least the bound that matters.
 */
function opened({ lower, upper, center, scale }: BoundedSupport): { readonly lower: number; readonly upper: number } {
  if (center === undefined || scale === undefined || lower === -Infinity || upper === Infinity) return { lower, upper };
  const below = (center - lower) / scale;
  const above = (upper - center) / scale;
  if (above >= below && above > DISTANT) return { lower, upper: Infinity };
  return below > DISTANT ? { lower: -Infinity, upper } : { lower, upper };
}

/** The transform whose image is the support, by its bounds alone. */
export function transformFor(support: BoundedSupport): Transform {
  const { lower, upper } = opened(support);
  if (upper === Infinity) {
    if (lower === -Infinity) return identityTransform;
    return lower === 0 ? logTransform : lowerBoundTransform(lower);
  }
  if (lower === -Infinity) return upperBoundTransform(upper);
  return lower === 0 && upper === 1 ? logitTransform : intervalTransform(lower, upper);
}
