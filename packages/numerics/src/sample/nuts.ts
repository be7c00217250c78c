import { expAt } from '../functions/exp.ts';
import type { Random } from '../random/random.ts';
import { drawMomentum } from './hamiltonian.ts';
import { leapfrog, type Motion, placeAt } from './leapfrog.ts';
import { copy, copyPoint, emptyPoint, type Point } from './point.ts';
import { emptySpan, isTurning, joinProgressively, joinUniformly, type Span } from './span.ts';

/**
 * One transition of the no-U-turn sampler with multinomial weights (Hoffman & Gelman 2014; Betancourt 2017). The trajectory
 * doubles to a random side until it turns back, until it leaves the energy surface, or `maxDepth` times. A doubling of 2^d
 * states is walked in one loop: finished runs of equal length are joined as in a binary counter, on a stack of `maxDepth` + 1
 * spans, which gives the same joins in the same order as the recursion of the papers.
 */
export interface Trajectory {
  readonly motion: Motion;
  readonly maxDepth: number;
  /** A state whose energy lies further than this above the start's ends the trajectory as divergent. */
  readonly maxEnergyRise: number;
  readonly whole: Span;
  readonly spans: readonly Span[];
  /** The outermost points: backward in time, forward in time. Their momenta are the whole's first and last. */
  readonly ends: readonly [Point, Point];
  /** [0] energy at the start, [1] exp(-|energy error|) of a state, [2] sum of acceptances, [3] of their symmetric form. */
  readonly sums: Float64Array;
}

export interface Transition {
  /** Doublings that were completed. */
  readonly depth: number;
  readonly leaves: number;
  readonly divergent: boolean;
  /** Whether the proposal is another state than the start. */
  readonly moved: boolean;
  /** Mean of min(1, e^-dH) over the states visited. */
  readonly acceptance: number;
  /** Mean of 2 / (1 + e^|dH|): punishes gains in energy like losses. */
  readonly symmetricAcceptance: number;
  readonly startEnergy: number;
}

/**
 * Weights are plain ratios to the start's. A start more than 700 units of energy above its trajectory happens on the way in
 * alone; there the ratio is held so that the sum over 2^10 states stays finite.
 */
const LEAST_RATIO = 1e-304;

type Growth = 'straight' | 'turning' | 'divergent';

export function trajectoryOf(motion: Motion, maxDepth: number, maxEnergyRise: number): Trajectory {
  const { dimension } = motion.density;
  return {
    motion,
    maxDepth,
    maxEnergyRise,
    whole: emptySpan(dimension),
    spans: Array.from({ length: maxDepth + 1 }, () => emptySpan(dimension)),
    ends: [emptyPoint(dimension), emptyPoint(dimension)],
    sums: new Float64Array(4),
  };
}

/** Moves from `from`; the state chosen is `trajectory.whole.proposal`, with its log density and energy. */
export function transition(trajectory: Trajectory, from: Point, step: number, random: Random): Transition {
  const { motion, whole, sums } = trajectory;
  const before = motion.gradients;
  begin(trajectory, from, random);
  let depth = 0;
  let moved = false;
  let growth: Growth = 'straight';
  while (depth < trajectory.maxDepth && growth === 'straight') {
    const isForward = random.uniform() < 0.5;
    growth = walk(trajectory, depth, isForward, step, random);
    if (growth !== 'straight') break;
    depth++;
    const subtree = trajectory.spans[0] as Span;
    if (joinProgressively(whole, subtree, random)) moved = true;
    if (extend(whole, subtree, isForward, motion.inverseMass)) growth = 'turning';
  }
  const leaves = motion.gradients - before;
  return {
    depth,
    leaves,
    divergent: growth === 'divergent',
    moved,
    acceptance: (sums[2] as number) / Math.max(leaves, 1),
    symmetricAcceptance: (sums[3] as number) / Math.max(leaves, 1),
    startEnergy: sums[0] as number,
  };
}

function begin(trajectory: Trajectory, from: Point, random: Random): void {
  const { motion, whole, ends, sums } = trajectory;
  drawMomentum(motion.momentum, motion.inverseMass, random);
  placeAt(motion, from);
  sums[0] = motion.energy[0] as number;
  sums[2] = 0;
  sums[3] = 0;
  copyPoint(from, ends[0]);
  copyPoint(from, ends[1]);
  whole.weight[0] = 1;
  single(whole, motion, from.value[0] as number);
}

/** Makes `span` the one state where the motion is now. */
function single(span: Span, motion: Motion, logDensity: number): void {
  const { momentum, gradient } = motion;
  const { position } = motion.density;
  const { first, last, sum, proposal } = span;
  for (let i = 0; i < momentum.length; i++) {
    const p = momentum[i] as number;
    first[i] = p;
    last[i] = p;
    sum[i] = p;
    proposal.position[i] = position[i] as number;
    proposal.gradient[i] = gradient[i] as number;
  }
  proposal.value[0] = logDensity;
  proposal.value[1] = motion.energy[0] as number;
}

/** Walks 2^depth states on from one end and leaves them in spans[0], unless they turn back or diverge on the way. */
function walk(trajectory: Trajectory, depth: number, isForward: boolean, step: number, random: Random): Growth {
  const { motion, whole, ends, spans } = trajectory;
  const end = isForward ? ends[1] : ends[0];
  copy(isForward ? whole.last : whole.first, motion.momentum);
  copy(end.position, motion.density.position);
  copy(end.gradient, motion.gradient);
  const signed = isForward ? step : -step;
  const leaves = 1 << depth;
  let top = 0;
  for (let n = 0; n < leaves; n++) {
    if (!visit(trajectory, spans[top] as Span, signed)) return 'divergent';
    for (let ones = n; (ones & 1) === 1; ones >>= 1) {
      const a = spans[top - 1] as Span;
      const b = spans[top] as Span;
      if (isTurning(a.first, a.last, a, b, motion.inverseMass)) return 'turning';
      joinUniformly(a, b, random);
      append(a, b);
      top--;
    }
    top++;
  }
  copy(motion.density.position, end.position);
  copy(motion.gradient, end.gradient);
  return 'straight';
}

/** One step onto a new state; false where the energy has risen too far or is not finite. */
function visit(trajectory: Trajectory, span: Span, step: number): boolean {
  const { motion, sums } = trajectory;
  leapfrog(motion, step);
  const rise = (motion.energy[0] as number) - (sums[0] as number);
  if (!(rise <= trajectory.maxEnergyRise && rise > -Infinity)) return false;
  sums[1] = -Math.abs(rise);
  expAt(sums, 1, 1);
  const error = sums[1] as number;
  const isWorse = rise > 0;
  sums[2] = (sums[2] as number) + (isWorse ? error : 1);
  sums[3] = (sums[3] as number) + (2 * error) / (1 + error);
  span.weight[0] = isWorse ? error : 1 / Math.max(error, LEAST_RATIO);
  single(span, motion, motion.density.value[0] as number);
  return true;
}

function append(a: Span, b: Span): void {
  const { last, sum } = a;
  for (let i = 0; i < sum.length; i++) {
    last[i] = b.last[i] as number;
    sum[i] = (sum[i] as number) + (b.sum[i] as number);
  }
}

/** Adds a finished doubling to the end it grew from; true where the whole now turns back. */
function extend(whole: Span, subtree: Span, isForward: boolean, inverseMass: Float64Array): boolean {
  const outer = isForward ? whole.first : whole.last;
  const inner = isForward ? whole.last : whole.first;
  const turning = isTurning(outer, inner, whole, subtree, inverseMass);
  for (let i = 0; i < inner.length; i++) {
    inner[i] = subtree.last[i] as number;
    whole.sum[i] = (whole.sum[i] as number) + (subtree.sum[i] as number);
  }
  return turning;
}
