import { boundOf, envelopeOf } from './envelope.ts';
import { type Point, type Points, withPoint } from './point.ts';
import { type HeldResponse, pointAt } from './response.ts';
import { bestFrom, bestInSteps, type ToSplit, withinLimits } from './split.ts';

/** One channel as the optimiser sees it: limits on the period's money, and its response at the draws the plan is found on. */
export interface Spendable {
  readonly held: HeldResponse;
  readonly lower: number;
  readonly upper: number;
  /** Today's money in the period. */
  readonly today: number;
}

export interface Problem {
  readonly channels: readonly Spendable[];
  /** Money to be used in full, or at most where unspent money has a worth. */
  readonly total: number;
  /** What a unit of money left unspent is worth; null where all of it has to be spent. */
  readonly unspent: number | null;
}

export interface Solved {
  readonly spend: readonly number[];
  /** Mean value at the draws, exact. */
  readonly value: number;
  /** No split within the limits is worth more than this (with the worth of unspent money, less that of this split). */
  readonly bound: number;
  /** Largest difference of returns between channels that could still exchange money, as a share of the return. */
  readonly imbalance: number;
  /** What is known of each channel, for neighbouring problems. */
  readonly points: readonly Points[];
}

/** Spends at which a channel is tried first, as multiples of where it is likely to end. */
const multiples = [0.4, 1.7, 4, 10, 25];

/** A step above the lower limit, likewise: shows whether the return falls from there, without which the bound is loose. */
const firstStep = 0.002;

/** First points of a channel: its limits, the first step, today, and steps that grow with the distance from nothing. */
export function firstPoints({ held, lower, upper, today }: Spendable, likely: number): Points {
  const tried = [lower + firstStep * likely, today, ...multiples.map((m) => m * likely)];
  const inside = tried.filter((x) => x > lower && x < upper);
  const spends = [...new Set([lower, ...inside, upper])].sort((a, b) => a - b);
  return spends.map((spend) => pointAt(held, spend));
}

/** Unspent money as a part like the others: a straight line. */
function unspentPart(total: number, worth: number): ToSplit['parts'][number] {
  const points = [0, total].map((spend): Point => ({ spend, value: worth * spend, slope: worth }));
  return { lower: 0, upper: total, points };
}

function toSplit({ channels, total, unspent }: Problem, points: readonly Points[]): ToSplit {
  const parts = channels.map(({ lower, upper }, i) => ({ lower, upper, points: points[i] as Points }));
  return { parts: unspent === null ? parts : [...parts, unspentPart(total, unspent)], total };
}

function pointNear(held: HeldResponse, points: Points, spend: number): Point {
  const range = (points.at(-1) as Point).spend - (points[0] as Point).spend;
  return points.find((p) => Math.abs(p.spend - spend) <= 1e-9 * range) ?? pointAt(held, spend);
}

/** A split with everything known exactly: the value of the objective, and the returns of the next units. */
interface Tried {
  readonly spend: readonly number[];
  readonly value: number;
  readonly objective: number;
  readonly imbalance: number;
}

function imbalanceOf({ parts }: ToSplit, spend: readonly number[], slopes: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  parts.forEach(({ lower, upper }, i) => {
    const tiny = 1e-9 * (upper - lower);
    const [x, slope] = [spend[i] as number, slopes[i] as number];
    if (x < upper - tiny) most = Math.max(most, slope);
    if (x > lower + tiny) least = Math.min(least, slope);
  });
  return most > least ? (most - least) / Math.max(Math.abs(most), Math.abs(least)) : 0;
}

/** Goes on until returns agree and the bound is this near, as shares, or for so many rounds. */
const goodEnough = { imbalance: 1e-5, gap: 2e-4, rounds: 8 };

/**
 * The best split of money over channels whose values add up. Each round solves the problem on cubics through the points known so
 * far (from today, from the envelope's split, from the best in whole steps, and from the best split found), evaluates the answer
 * exactly, and adds it to the points; where the bound is loose its split is added as well. The best split evaluated is returned,
 * and today's within the limits is among them.
 */
export function solve(problem: Problem, first: readonly Points[]): Solved {
  const { channels } = problem;
  let points = first;
  const today = withinLimits(toSplit(problem, points), startOf(problem));
  let best: Tried | null = null;
  let bound = Number.POSITIVE_INFINITY;
  const learn = (spend: readonly number[]): readonly Point[] => {
    const learnt = channels.map(({ held }, i) => pointNear(held, points[i] as Points, spend[i] as number));
    points = points.map((known, i) => withPoint(known, learnt[i] as Point));
    return learnt;
  };
  const attempt = (spend: readonly number[]): void => {
    const learnt = learn(spend);
    const split = toSplit(problem, points);
    const value = learnt.reduce((sum, p) => sum + p.value, 0);
    const objective = value + (problem.unspent ?? 0) * (spend[channels.length] ?? 0);
    const slopes = [...learnt.map((p) => p.slope), problem.unspent ?? 0];
    if (best && objective < best.objective) return;
    best = { spend, value, objective, imbalance: imbalanceOf(split, spend, slopes) };
  };
  attempt(today);
  for (let round = 0; round < goodEnough.rounds; round++) {
    const split = toSplit(problem, points);
    const limit = boundOf(
      split.parts.map((part) => envelopeOf(part.points)),
      problem.total,
    );
    bound = Math.min(bound, limit.value);
    const reached: Tried = best as unknown as Tried; // set by the attempt above
    const near = bound - reached.objective <= goodEnough.gap * Math.abs(reached.value);
    if (round > 0 && near && reached.imbalance <= goodEnough.imbalance) break;
    attempt(bestFrom(split, [reached.spend, limit.spend, today, ...(round < 3 ? [bestInSteps(split)] : [])]));
    if (!near) learn(limit.spend);
  }
  const { spend, value, objective, imbalance } = best as unknown as Tried;
  const kept = spend.slice(0, channels.length);
  return { spend: kept, value, bound: value + Math.max(0, bound - objective), imbalance, points };
}

/** Today's money, the rest unspent where that is allowed. */
function startOf({ channels, total, unspent }: Problem): readonly number[] {
  const today = channels.map((c) => c.today);
  return unspent === null ? today : [...today, Math.max(0, total - today.reduce((a, b) => a + b, 0))];
}
