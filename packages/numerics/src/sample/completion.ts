import { exp } from '../functions/exp.ts';
import type { Random } from '../random/random.ts';
import type { Completion, LogDensity } from './density.ts';
import { copy, type Point } from './point.ts';

/** The completed draw that a chain stands on. */
export interface Completed {
  readonly outputs: Float64Array;
  readonly logWeight: Float64Array;
}

/** Exact draws that may all miss the support of the true prior before a chain starts without a weight. */
const FIRST_TRIES = 100;

/** Completes the position where sampling begins. */
export function firstCompletion(density: LogDensity, point: Point, random: Random): Completed {
  const { completion } = density;
  const completed = { outputs: new Float64Array(completion.length), logWeight: Float64Array.of(-Infinity) };
  moveTo(density, point);
  for (let tries = 0; tries < FIRST_TRIES && completed.logWeight[0] === -Infinity; tries++) {
    completion.complete(random);
    take(completion, completed);
  }
  return completed;
}

/**
 * Completes `point` and accepts it with probability min(1, exp(difference of log weights)): exact for the true prior, because
 * transition and completion together are reversible for the surrogate (Liu 2001, surrogate transitions). On false the chain
 * must stay where `completed` was drawn. No uniform is spent where the weight does not fall.
 */
export function completeOrRefuse(density: LogDensity, point: Point, completed: Completed, random: Random): boolean {
  const { completion } = density;
  moveTo(density, point);
  completion.complete(random);
  const change = (completion.logWeight[0] as number) - (completed.logWeight[0] as number);
  // Two weights of zero differ by NaN: the chain moves on. A weight that is NaN itself is no draw of the target.
  const accepted =
    change >= 0 ||
    (completed.logWeight[0] === -Infinity && completion.logWeight[0] === -Infinity) ||
    random.uniform() < exp(change);
  if (accepted) take(completion, completed);
  return accepted;
}

function moveTo(density: LogDensity, point: Point): void {
  copy(point.position, density.position);
  density.evaluate();
}

function take(completion: Completion, completed: Completed): void {
  copy(completion.outputs, completed.outputs);
  const weight = completion.logWeight[0] as number;
  completed.logWeight[0] = Number.isNaN(weight) ? -Infinity : weight;
}
