import type { Random } from '../random/random.ts';
import {
  addDraw,
  emptyMetric,
  held,
  type Metric,
  switchWindows,
  writeFirstInverseMass,
  writeInverseMass,
} from './metric.ts';
import type { Transition, Trajectory } from './nuts.ts';
import type { Point } from './point.ts';
import { growWindow, isLate, isMetricAdapting, isSwitchDue, type Schedule, scheduleOf } from './schedule.ts';
import type { SamplerSettings } from './settings.ts';
import { searchStep, type StepSize, stepSizeFrom, updateStepSize } from './stepSize.ts';

/** What warm-up learns: the metric (written to the motion's inverse mass) and the step. */
export interface Adaptation {
  readonly metric: Metric;
  readonly schedule: Schedule;
  readonly target: number;
  size: StepSize;
  hasMetric: boolean;
}

const FIRST_STEP = 0.1;

export function adaptationAt(
  trajectory: Trajectory,
  point: Point,
  settings: SamplerSettings,
  random: Random,
): Adaptation {
  const { motion } = trajectory;
  writeFirstInverseMass(point.gradient, motion.inverseMass);
  return {
    metric: emptyMetric(motion.density.dimension),
    schedule: scheduleOf(settings.warmup),
    target: settings.target,
    size: stepSizeFrom(searchStep(motion, point, FIRST_STEP, settings.target, random)),
    hasMetric: false,
  };
}

/** After transition number `done` (from 1), which ended on `point`. */
export function adapt(
  adaptation: Adaptation,
  trajectory: Trajectory,
  last: Transition,
  point: Point,
  done: number,
  random: Random,
): void {
  const { metric, schedule, target } = adaptation;
  const late = isLate(schedule, done, held(metric));
  updateStepSize(adaptation.size, late ? last.symmetricAcceptance : last.acceptance, target);
  if (!isMetricAdapting(schedule, done)) return;
  if (last.moved) addDraw(metric, point);
  switchIfDue(metric, schedule, done);
  const changed = writeInverseMass(metric, trajectory.motion.inverseMass);
  if (!changed || adaptation.hasMetric) return;
  // The first metric from draws may differ by orders of magnitude from the guess: the step starts anew.
  adaptation.hasMetric = true;
  adaptation.size = stepSizeFrom(searchStep(trajectory.motion, point, FIRST_STEP, target, random));
}

function switchIfDue(metric: Metric, schedule: Schedule, done: number): void {
  const count = held(metric);
  if (!isSwitchDue(schedule, done, count)) return;
  switchWindows(metric);
  growWindow(schedule, done, count);
}
