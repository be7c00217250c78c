import type { PlanGoal } from '@sextant/spec';
import type { PlanBasis } from './basis.ts';
import type { Points } from './point.ts';
import { pointAt } from './response.ts';
import type { ReadyChannel, SetUp } from './setUp.ts';
import { firstPoints, type Problem, solve, type Solved } from './solve.ts';
import { bestFrom, bestInSteps, climb, type ToSplit, withinLimits, worthOf } from './split.ts';

/** Unspent money is worth the return that the last unit has to bring; null where all of it has to be spent. */
function worthUnspent(goal: PlanGoal, { margin }: PlanBasis): number | null {
  if (goal.kind === 'most profit') return margin === null ? null : 1 / margin;
  return goal.kind === 'target marginal roi' ? goal.marginalRoi : null;
}

export type Found =
  | { readonly kind: 'ok'; readonly solved: Solved; readonly total: number }
  /** The best return within the limits. */
  | { readonly kind: 'unreachable'; readonly best: number };

const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);

/** First points reach up to what the budget curve asks for; a channel likely ends near today's money or its even share. */
export function pointsOf(channels: readonly ReadyChannel[], reach: number): readonly Points[] {
  const even = reach / channels.length;
  return channels.map(({ held, lower, upper, ceiling, today }) => {
    const most = Math.min(ceiling, Math.max(upper, reach));
    return firstPoints({ held, lower, upper: most, today }, today > 0.1 * even ? today : even / 2);
  });
}

function problemOf(channels: readonly ReadyChannel[], total: number, unspent: number | null): Problem {
  return { channels, total, unspent };
}

/** A split of another total on the points known so far: climbed to from a start, and from the best in steps where asked. */
export function splitOf(
  channels: readonly ReadyChannel[],
  points: readonly Points[],
  total: number,
  start: readonly number[],
  widely = true,
): readonly number[] {
  const lowest = sum(channels.map((c) => c.lower));
  const parts = channels.map(({ lower, ceiling }, i) => ({
    lower,
    upper: Math.min(ceiling, Math.max(lower, total - lowest + lower)),
    points: points[i] as Points,
  }));
  const problem: ToSplit = { parts, total };
  return widely ? bestFrom(problem, [start, bestInSteps(problem)]) : climb(problem, withinLimits(problem, start));
}

/** Budgets tried from the top for the largest whose best split still returns the target; then halved this often. */
const tries = { steps: 24, halvings: 24, rounds: 4 };

/** The largest total whose best split returns at least `target` on the points, or the total with the best return. */
function largestTotal(setUp: SetUp, points: readonly Points[], target: number): { total: number; best: number } {
  const { channels, total: most, lowest } = setUp;
  const start = channels.map((c) => c.today);
  const back = (total: number): number => {
    const spend = splitOf(channels, points, total, start);
    const parts = channels.map(({ lower, upper }, i) => ({ lower, upper, points: points[i] as Points }));
    return worthOf({ parts, total }, spend) / total;
  };
  const least = Math.max(lowest, most / 1000);
  let below = most;
  let best = 0;
  for (let i = tries.steps; i >= 0; i--) {
    const total = least + ((most - least) * i) / tries.steps;
    const roi = back(total);
    best = Math.max(best, roi);
    if (roi < target) {
      below = total;
      continue;
    }
    if (total === most) return { total, best };
    let [low, high] = [total, below];
    for (let k = 0; k < tries.halvings; k++) {
      const middle = (low + high) / 2;
      if (back(middle) >= target) low = middle;
      else high = middle;
    }
    return { total: low, best };
  }
  return { total: 0, best };
}

/** Target ROI: the largest budget whose best split still returns the target, exact at the draws. */
function forTarget(setUp: SetUp, first: readonly Points[], target: number): Found {
  let points = first;
  let best = 0;
  let found: { solved: Solved; total: number } | null = null;
  for (let round = 0; round < tries.rounds; round++) {
    const largest = largestTotal(setUp, points, target);
    best = largest.best;
    if (largest.total === 0) break;
    const solved = solve(problemOf(setUp.channels, largest.total, null), points);
    points = solved.points;
    // The points' cubic may promise a hair more than is there; the next round knows this place exactly.
    const short = target - solved.value / largest.total;
    const enough = short <= 1e-6 * target;
    if (enough && (found === null || largest.total > found.total)) found = { solved, total: largest.total };
    if (enough && round > 0) break;
  }
  return found ? { kind: 'ok', ...found } : { kind: 'unreachable', best };
}

/** Finds the plan's split, whatever the goal. */
export function searchPlan(goal: PlanGoal, setUp: SetUp, basis: PlanBasis, reach: number): Found {
  const { channels, total } = setUp;
  const first = pointsOf(channels, reach);
  if (goal.kind === 'target roi') return forTarget(setUp, first, goal.roi);
  const solved = solve(problemOf(channels, total, worthUnspent(goal, basis)), first);
  return { kind: 'ok', solved, total: sum(solved.spend) };
}

/** The return of the next unit of each channel at today's split. */
export function slopesToday(channels: readonly ReadyChannel[], points: readonly Points[]): readonly number[] {
  return channels.map(({ held, today }, i) => {
    const known = (points[i] as Points).find((p) => p.spend === today);
    return (known ?? pointAt(held, today)).slope;
  });
}
