import {
  addScaled,
  addToTarget,
  exp,
  type Graph,
  gather,
  type Lane,
  logSigmoidOf,
  type Node,
  scaleLanes,
  shiftLanes,
  sigmoid,
} from '@sextant/numerics';
import { log } from '@sextant/numerics/functions';
import type { KnownPrior } from './believed.ts';

/** How a quantity is laid on the whole line for the sampler. */
export type Coordinate =
  | { readonly kind: 'real' }
  | { readonly kind: 'log'; readonly lower: number }
  | { readonly kind: 'interval'; readonly lower: number; readonly upper: number };

export interface Ref {
  readonly node: Node;
  readonly index: number;
}

/** One sampled quantity on the graph: its coordinate u, its value x, and the logs that densities use. */
export interface Placed {
  readonly u: Ref;
  readonly x: Ref;
  readonly logX?: Ref;
  readonly log1mX?: Ref;
  readonly coordinate: Coordinate;
}

/** Bounds further than this many sds of a truncated normal count as open: the mass beyond is under 1e-15. */
const farInSds = 8;

function upperIsFar({ density, args }: KnownPrior): boolean {
  const [mean, sd, , upper] = args;
  return density.kind === 'truncated-normal' && (upper as number) - (mean as number) > farInSds * (sd as number);
}

/** The coordinate that suits a prior's support (inference.md 4, Transforms). */
export function coordinateOf(prior: KnownPrior): Coordinate {
  const { lower, upper } = prior.density.support(prior.args);
  if (lower === -Infinity && upper === Infinity) return { kind: 'real' };
  if (upper === Infinity || upperIsFar(prior)) return { kind: 'log', lower };
  return { kind: 'interval', lower, upper };
}

/** The coordinate u of a value x strictly inside the support. */
export function toCoordinate(x: number, c: Coordinate): number {
  if (c.kind === 'real') return x;
  if (c.kind === 'log') return log(x - c.lower);
  return log(x - c.lower) - log(c.upper - x);
}

const lane = (node: Node, index: number): Ref => ({ node, index });

function placeLogs(
  g: Graph,
  theta: Node,
  at: readonly number[],
  lowers: readonly number[],
): Omit<Placed, 'coordinate'>[] {
  const u = gather(
    g,
    at.map((index) => lane(theta, index)),
  );
  const grown = exp(g, u);
  const x = lowers.some((l) => l !== 0) ? shiftLanes(g, grown, gather(g, lowers)) : grown;
  return at.map((_, i) => ({ u: lane(u, i), x: lane(x, i), ...(lowers[i] === 0 ? { logX: lane(u, i) } : {}) }));
}

function placeIntervals(
  g: Graph,
  theta: Node,
  at: readonly number[],
  bounds: readonly { readonly lower: number; readonly upper: number }[],
): Omit<Placed, 'coordinate'>[] {
  const u = gather(
    g,
    at.map((index) => lane(theta, index)),
  );
  const share = sigmoid(g, u);
  const logShare = logSigmoidOf(g, u);
  const logRest = addScaled(g, logShare, u, -1);
  const unit = bounds.every((b) => b.lower === 0 && b.upper === 1);
  const widths = bounds.map((b) => b.upper - b.lower);
  const x = unit
    ? share
    : shiftLanes(
        g,
        scaleLanes(g, share, gather(g, widths)),
        gather(
          g,
          bounds.map((b) => b.lower),
        ),
      );
  addToTarget(
    g,
    logShare,
    at.map((_, i) => i),
    widths.reduce((sum, w) => sum + log(w), 0),
  );
  addToTarget(
    g,
    logRest,
    at.map((_, i) => i),
  );
  return at.map((_, i) => ({
    u: lane(u, i),
    x: lane(x, i),
    ...(bounds[i]?.lower === 0 && bounds[i]?.upper === 1 ? { logX: lane(logShare, i), log1mX: lane(logRest, i) } : {}),
  }));
}

/**
 * Lays quantities on consecutive elements of `theta`. The Jacobians of intervals are added here; those of logs are not,
 * because a log may stand for a contribution whose Jacobian belongs to the coefficient (inference.md 2): see `addJacobians`.
 */
export function place(g: Graph, theta: Node, coordinates: readonly Coordinate[]): Placed[] {
  const out: Placed[] = coordinates.map((coordinate, i) => ({ u: lane(theta, i), x: lane(theta, i), coordinate }));
  const where = (kind: Coordinate['kind']): number[] =>
    coordinates.map((c, i) => (c.kind === kind ? i : -1)).filter((i) => i >= 0);
  const logs = where('log');
  const intervals = where('interval');
  if (logs.length > 0) {
    const lowers = logs.map((i) => (coordinates[i] as Coordinate & { kind: 'log' }).lower);
    placeLogs(g, theta, logs, lowers).forEach((p, j) => {
      const i = logs[j] as number;
      out[i] = { ...p, coordinate: coordinates[i] as Coordinate };
    });
  }
  if (intervals.length > 0) {
    const bounds = intervals.map((i) => coordinates[i] as Coordinate & { kind: 'interval' });
    placeIntervals(g, theta, intervals, bounds).forEach((p, j) => {
      const i = intervals[j] as number;
      out[i] = { ...p, coordinate: coordinates[i] as Coordinate };
    });
  }
  return out;
}

/** log |dx/du| of log coordinates is u itself. */
export function addLogJacobians(g: Graph, placed: readonly Placed[]): void {
  const byNode = new Map<Node, number[]>();
  for (const { u, coordinate } of placed) {
    if (coordinate.kind !== 'log') continue;
    byNode.set(u.node, [...(byNode.get(u.node) ?? []), u.index]);
  }
  for (const [node, lanes] of byNode) addToTarget(g, node, lanes);
}

export const laneOf = (p: Placed): Lane => p.x;
