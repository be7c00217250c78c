import { exp } from '../functions/exp.ts';
import { log } from '../functions/log.ts';
import type { Random } from '../random/random.ts';
import { drawMomentum } from './hamiltonian.ts';
import { leapfrog, type Motion, placeAt } from './leapfrog.ts';
import { copy, type Point } from './point.ts';

/** Dual averaging of the log step (Nesterov 2009) with the constants of Hoffman & Gelman (2014). */
export interface StepSize {
  readonly centre: number;
  updates: number;
  error: number;
  logStep: number;
  logAverage: number;
}

const SHRINKAGE = 0.05;
const DELAY = 10;
const FORGETTING = 0.75;
/** In a metric that fits, a longer step is unstable or goes in circles. */
const LONGEST = Math.PI;
const LOG_LONGEST = log(LONGEST);
const SHORTEST = 1e-12;

export function stepSizeFrom(first: number): StepSize {
  return { centre: log(10 * first), updates: 0, error: 0, logStep: log(first), logAverage: log(first) };
}

/** `acceptance` is the statistic of the last transition, `target` where its mean should lie. */
export function updateStepSize(size: StepSize, acceptance: number, target: number): void {
  const t = ++size.updates;
  const weight = 1 / (t + DELAY);
  size.error = (1 - weight) * size.error + weight * (target - acceptance);
  const logStep = size.centre - (Math.sqrt(t) / SHRINKAGE) * size.error;
  size.logStep = Math.min(logStep, LOG_LONGEST);
  const fresh = exp(-FORGETTING * log(t));
  size.logAverage = fresh * size.logStep + (1 - fresh) * size.logAverage;
}

/** The step to try next while adapting. */
export function trialStep(size: StepSize): number {
  return exp(size.logStep);
}

/** The step to keep. */
export function averageStep(size: StepSize): number {
  return exp(size.logAverage);
}

/**
 * Doubles or halves `from` until the acceptance of a single leapfrog step from `point` crosses `target`. One momentum serves
 * all tries, so that only the step differs between them.
 */
export function searchStep(motion: Motion, point: Point, from: number, target: number, random: Random): number {
  const momentum = new Float64Array(motion.momentum.length);
  drawMomentum(momentum, motion.inverseMass, random);
  const isShort = acceptanceOf(motion, point, momentum, from) > target;
  let step = from;
  while (step > SHORTEST && step < LONGEST) {
    step = isShort ? 2 * step : 0.5 * step;
    if (acceptanceOf(motion, point, momentum, step) > target !== isShort) break;
  }
  return Math.min(step, LONGEST);
}

function acceptanceOf(motion: Motion, point: Point, momentum: Float64Array, step: number): number {
  copy(momentum, motion.momentum);
  placeAt(motion, point);
  const before = motion.energy[0] as number;
  leapfrog(motion, step);
  const rise = (motion.energy[0] as number) - before;
  return Number.isFinite(rise) ? exp(-Math.max(rise, 0)) : 0;
}
