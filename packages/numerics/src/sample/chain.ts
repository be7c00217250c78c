import type { Random } from '../random/random.ts';
import { type Completed, completeOrRefuse, firstCompletion } from './completion.ts';
import type { LogDensity } from './density.ts';
import { motionOf } from './leapfrog.ts';
import { type Trajectory, type Transition, trajectoryOf, transition } from './nuts.ts';
import { copyPoint, emptyPoint, type Point } from './point.ts';
import type { Observer } from './progress.ts';
import { emptyRecord, keepDraw, type KeptDraws, keptDraws } from './record.ts';
import type { SamplerSettings } from './settings.ts';
import { findStart, type NoStart } from './start.ts';
import { averageStep, trialStep } from './stepSize.ts';
import { adapt, adaptationAt } from './warmUp.ts';

/** What a chain comes back with. 'stopped' holds what was drawn after warm-up before the observer said stop. */
export type ChainResult = NoStart | Chain;

/** A chain that found a start, and how it moved. */
export interface Chain extends KeptDraws {
  readonly kind: 'done' | 'stopped';
  /** Step size that the draws were made with, in units of the metric. */
  readonly step: number;
  /** Gradients of the log density evaluated in each phase. */
  readonly gradients: { readonly warmup: number; readonly sampling: number };
  /** Diagonal of the inverse mass that the draws were made with. */
  readonly inverseMass: Float64Array;
}

interface Running {
  readonly density: LogDensity;
  readonly settings: SamplerSettings;
  readonly random: Random;
  readonly observe: Observer;
  readonly trajectory: Trajectory;
  readonly point: Point;
}

/**
 * One chain of the no-U-turn sampler on `density`: start, warm-up, then `settings.keep` draws, each completed and, where a
 * surrogate prior was used, weighed back exactly. The same density, settings and stream give the same draws on every machine.
 * A density that is not finite somewhere makes a divergence, never an exception.
 */
export function sampleChain(
  density: LogDensity,
  settings: SamplerSettings,
  random: Random,
  observe: Observer,
): ChainResult {
  const point = emptyPoint(density.dimension);
  const failure = findStart(density, point, random);
  if (failure !== null) return failure;
  const trajectory = trajectoryOf(motionOf(density), settings.maxDepth, settings.maxEnergyRise);
  const running: Running = { density, settings, random, observe, trajectory, point };
  const { step, stopped } = warmUp(running);
  const warmup = trajectory.motion.gradients;
  const kept = stopped ? keptDraws(emptyRecord(density, settings), 0) : keep(running, step);
  return {
    kind: kept.kept === settings.keep && !stopped ? 'done' : 'stopped',
    ...kept,
    step,
    gradients: { warmup, sampling: trajectory.motion.gradients - warmup },
    inverseMass: trajectory.motion.inverseMass,
  };
}

function warmUp(running: Running): { readonly step: number; readonly stopped: boolean } {
  const { settings, random, trajectory, point, observe } = running;
  const adaptation = adaptationAt(trajectory, point, settings, random);
  let divergences = 0;
  for (let done = 1; done <= settings.warmup; done++) {
    const step = trialStep(adaptation.size);
    const made = transition(trajectory, point, step, random);
    if (made.moved) copyPoint(trajectory.whole.proposal, point);
    if (made.divergent) divergences++;
    adapt(adaptation, trajectory, made, point, done, random);
    const { gradients } = trajectory.motion;
    const answer = observe({ phase: 'warm-up', done, of: settings.warmup, step, divergences, gradients });
    if (answer === 'stop') return { step, stopped: true };
  }
  return { step: averageStep(adaptation.size), stopped: false };
}

function keep(running: Running, step: number): KeptDraws {
  const { density, settings, random, trajectory, point, observe } = running;
  const record = emptyRecord(density, settings);
  const completed = firstCompletion(density, point, random);
  trajectory.motion.gradients++;
  let done = 0;
  while (done < settings.keep) {
    const made = transition(trajectory, point, step, random);
    const accepted = complete(running, completed);
    if (accepted) copyPoint(trajectory.whole.proposal, point);
    else stay(point, made);
    keepDraw(record, done++, point, completed.outputs, made, accepted);
    const { divergences } = record;
    const { gradients } = trajectory.motion;
    const answer = observe({ phase: 'sampling', done, of: settings.keep, step, divergences, gradients });
    if (answer === 'stop') break;
  }
  return keptDraws(record, done);
}

/** The momentum is new even where the position is not: the energy is that of the transition's start. */
function stay(point: Point, made: Transition): void {
  point.value[1] = made.startEnergy;
}

function complete(running: Running, completed: Completed): boolean {
  const { density, random, trajectory } = running;
  trajectory.motion.gradients++;
  return completeOrRefuse(density, trajectory.whole.proposal, completed, random);
}
