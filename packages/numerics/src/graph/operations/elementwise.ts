import type { Graph } from '../graph.ts';
import type { Node } from '../node.ts';

const size = (x: Node): number => {
  const n = x.rows * x.lanes;
  return n + (n % 2);
};

/** e^x, element by element, in a node of the shape of x. Accuracy and domain as `exp` of `@sextant/numerics/functions`. */
export function exp(g: Graph, x: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.exp(size(x), x.at, out.at),
    reverse: () => k.expBack(size(x), out.at, out.bar, x.bar),
  }));
  return out;
}

/** Natural logarithm, element by element, in a node of the shape of x; -1e8 with slope 0 at and below 1e-300, so that powers of 0 are 0. */
export function logOf(g: Graph, x: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.log(size(x), x.at, out.at),
    reverse: () => k.logBack(size(x), x.at, out.bar, x.bar),
  }));
  return out;
}

/** 1 / (1 + e^-x), element by element, in a node of the shape of x; 0 or 1 far out, never NaN for a number. */
export function sigmoid(g: Graph, x: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.sigmoid(size(x), x.at, out.at),
    reverse: () => k.sigmoidBack(size(x), out.at, out.bar, x.bar),
  }));
  return out;
}

/** log(1 / (1 + e^-x)) = -log1p(e^-x), element by element, in a node of the shape of x; accurate in both tails. */
export function logSigmoidOf(g: Graph, x: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.logSigmoid(size(x), x.at, out.at),
    reverse: () => k.logSigmoidBack(size(x), x.at, out.bar, x.bar),
  }));
  return out;
}

/** Hyperbolic tangent, element by element, in a node of the shape of x. Slope 1 - tanh^2 x. */
export function tanhOf(g: Graph, x: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.tanh(size(x), x.at, out.at),
    reverse: () => k.tanhBack(size(x), out.at, out.bar, x.bar),
  }));
  return out;
}

/**
 * 1 / x, element by element, in a node of the shape of x. At 0 infinite, as is its slope: the density is then not finite, which
 * the sampler takes for a point outside the domain.
 */
export function reciprocal(g: Graph, x: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.reciprocal(size(x), x.at, out.at),
    reverse: () => k.reciprocalBack(size(x), out.at, out.bar, x.bar),
  }));
  return out;
}

/** x * y, element by element, in a node of the shape of both, which must be one (not checked). */
export function multiply(g: Graph, x: Node, y: Node): Node {
  const out = g.block(x.rows, x.lanes);
  g.push((k) => ({
    forward: () => k.multiply(size(x), x.at, y.at, out.at),
    reverse: () => k.multiplyBack(size(x), x.at, y.at, out.bar, x.bar, y.bar),
  }));
  return out;
}

/** x + factor * y, element by element, in a node of the shape of both, which must be one (not checked); factor is a number. */
export function addScaled(g: Graph, x: Node, y: Node, factor: number): Node {
  const out = g.block(x.rows, x.lanes);
  const factors = g.constant(1, 2, [factor, 1]);
  const one = 8;
  g.push((k) => ({
    forward: () => k.addScaled(size(x), x.at, y.at, factors.at, out.at),
    reverse: () => {
      if (x.bar !== 0) k.addScaled(size(x), x.bar, out.bar, factors.at + one, x.bar);
      if (y.bar !== 0) k.addScaled(size(x), y.bar, out.bar, factors.at, y.bar);
    },
  }));
  return out;
}
