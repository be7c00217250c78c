import {
  addScaled,
  addToTarget,
  exp,
  type Graph,
  gather,
  logSigmoidOf,
  type Node,
  scaleLanes,
  shiftLanes,
  sigmoid,
  type Transform,
  transformFor,
} from '@sextant/numerics';
import { log } from '@sextant/numerics/functions';
import type { KnownPrior } from './believed.ts';

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
  readonly transform: Transform;
}

/** The transform that suits a prior's support (inference.md 4, Transforms). */
export function transformOf({ density, args }: KnownPrior): Transform {
  const { mean: center, sd: scale } = density.untruncated?.(args) ?? {};
  const support = density.support(args);
  return transformFor(center === undefined || scale === undefined ? support : { ...support, center, scale });
}

const lane = (node: Node, index: number): Ref => ({ node, index });

type Bare = Omit<Placed, 'transform'>;

/** x = bound + e^u, or bound - e^u where the bound is an upper one. */
function placeOneBound(g: Graph, theta: Node, at: readonly number[], transforms: readonly Transform[]): Bare[] {
  const u = gather(
    g,
    at.map((index) => lane(theta, index)),
  );
  const signs = transforms.map((t) => (t.kind === 'upper-bound' ? -1 : 1));
  const bounds = transforms.map((t) => (t.kind === 'upper-bound' ? t.upper : t.lower));
  const grown = signs.every((sign) => sign === 1) ? exp(g, u) : scaleLanes(g, exp(g, u), gather(g, signs));
  const x = bounds.every((bound) => bound === 0) ? grown : shiftLanes(g, grown, gather(g, bounds));
  return transforms.map((t, i) => ({
    u: lane(u, i),
    x: lane(x, i),
    ...(t.kind === 'log' ? { logX: lane(u, i) } : {}),
  }));
}

/** x = lower + (upper - lower) / (1 + e^-u); its log Jacobian is added to the target. */
function placeTwoBounds(g: Graph, theta: Node, at: readonly number[], transforms: readonly Transform[]): Bare[] {
  const u = gather(
    g,
    at.map((index) => lane(theta, index)),
  );
  const share = sigmoid(g, u);
  const logShare = logSigmoidOf(g, u);
  const logRest = addScaled(g, logShare, u, -1);
  const widths = transforms.map((t) => t.upper - t.lower);
  const lowers = transforms.map((t) => t.lower);
  const unit = transforms.every((t) => t.kind === 'logit');
  const x = unit ? share : shiftLanes(g, scaleLanes(g, share, gather(g, widths)), gather(g, lowers));
  const lanes = transforms.map((_, i) => i);
  const constant = widths.reduce((sum, width) => sum + log(width), 0);
  addToTarget(g, logShare, lanes, constant);
  addToTarget(g, logRest, lanes);
  return transforms.map((t, i) => ({
    u: lane(u, i),
    x: lane(x, i),
    ...(t.kind === 'logit' ? { logX: lane(logShare, i), log1mX: lane(logRest, i) } : {}),
  }));
}

const isOneBound = ({ kind }: Transform): boolean => kind === 'log' || kind === 'lower-bound' || kind === 'upper-bound';
const isTwoBounds = ({ kind }: Transform): boolean => kind === 'logit' || kind === 'interval';

/**
 * Lays quantities on consecutive elements of `theta`. The Jacobians of two bounds are added here; those of one bound are not,
 * because a log may stand for a contribution whose Jacobian belongs to the coefficient (inference.md 2): see `addLogJacobians`.
 */
export function place(g: Graph, theta: Node, transforms: readonly Transform[]): Placed[] {
  const out: Placed[] = transforms.map((transform, i) => ({ u: lane(theta, i), x: lane(theta, i), transform }));
  const lay = (fits: (t: Transform) => boolean, how: typeof placeOneBound): void => {
    const at = transforms.flatMap((t, i) => (fits(t) ? [i] : []));
    if (at.length === 0) return;
    const chosen = at.map((i) => transforms[i] as Transform);
    how(g, theta, at, chosen).forEach((bare, j) => {
      out[at[j] as number] = { ...bare, transform: chosen[j] as Transform };
    });
  };
  lay(isOneBound, placeOneBound);
  lay(isTwoBounds, placeTwoBounds);
  return out;
}

/** log |dx/du| of one bound is u itself. */
export function addLogJacobians(g: Graph, placed: readonly Placed[]): void {
  const byNode = new Map<Node, number[]>();
  for (const { u, transform } of placed) {
    if (!isOneBound(transform)) continue;
    byNode.set(u.node, [...(byNode.get(u.node) ?? []), u.index]);
  }
  for (const [node, lanes] of byNode) addToTarget(g, node, lanes);
}
