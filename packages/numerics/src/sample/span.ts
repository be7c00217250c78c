import type { Random } from '../random/random.ts';
import { emptyPoint, type Point } from './point.ts';

/** A run of neighbouring states of a trajectory, with one of them proposed in proportion to its weight exp(-energy). */
export interface Span {
  /** Momenta of its two outermost states, in the order in which it was walked. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Sum of the momenta of all its states: the rho of the generalised U-turn. */
  readonly sum: Float64Array;
  /** [0]: sum of the weights, that of the start of the trajectory being 1. */
  readonly weight: Float64Array;
  proposal: Point;
}

export function emptySpan(dimension: number): Span {
  return {
    first: new Float64Array(dimension),
    last: new Float64Array(dimension),
    sum: new Float64Array(dimension),
    weight: new Float64Array(1),
    proposal: emptyPoint(dimension),
  };
}

/**
 * Does the trajectory turn back within `a` followed by `b`? The generalised criterion of Betancourt (2017) over the whole, and
 * over each half with the first state beyond the seam, without which a turn across the seam goes unseen. `outer` and `inner`
 * are the momenta at the ends of `a`, the inner one at the seam. Not direction dependent: mirrored spans answer the same.
 */
export function isTurning(
  outer: Float64Array,
  inner: Float64Array,
  a: Span,
  b: Span,
  inverseMass: Float64Array,
): boolean {
  const { first, last } = b;
  const sumA = a.sum;
  const sumB = b.sum;
  let wholeOuter = 0;
  let wholeLast = 0;
  let leftOuter = 0;
  let leftFirst = 0;
  let rightInner = 0;
  let rightLast = 0;
  for (let i = 0; i < inverseMass.length; i++) {
    const m = inverseMass[i] as number;
    const atOuter = m * (outer[i] as number);
    const atInner = inner[i] as number;
    const atFirst = first[i] as number;
    const atLast = m * (last[i] as number);
    const rhoA = sumA[i] as number;
    const rhoB = sumB[i] as number;
    const rho = rhoA + rhoB;
    const left = rhoA + atFirst;
    const right = rhoB + atInner;
    wholeOuter += atOuter * rho;
    wholeLast += atLast * rho;
    leftOuter += atOuter * left;
    leftFirst += m * atFirst * left;
    rightInner += m * atInner * right;
    rightLast += atLast * right;
  }
  return !(wholeOuter > 0 && wholeLast > 0 && leftOuter > 0 && leftFirst > 0 && rightInner > 0 && rightLast > 0);
}

/** `into` takes over the weight of `next`; its proposal too with probability w(next) / (w(into) + w(next)). */
export function joinUniformly(into: Span, next: Span, random: Random): void {
  const added = next.weight[0] as number;
  const total = (into.weight[0] as number) + added;
  into.weight[0] = total;
  if (random.uniform() * total < added) swapProposals(into, next);
}

/** The same with the biased probability min(1, w(next) / w(into)) (Betancourt 2017). True where the proposal changed. */
export function joinProgressively(into: Span, next: Span, random: Random): boolean {
  const held = into.weight[0] as number;
  const added = next.weight[0] as number;
  into.weight[0] = held + added;
  const takes = random.uniform() * held < added;
  if (takes) swapProposals(into, next);
  return takes;
}

/** The span not wanted keeps the other point as room for a later state. */
function swapProposals(a: Span, b: Span): void {
  const proposal = a.proposal;
  a.proposal = b.proposal;
  b.proposal = proposal;
}
