import { expect, test } from 'vitest';
import { correlatedNormal, type normal } from '../../test/knownDensities.ts';
import { random } from '../random/index.ts';
import { type Chain, defaultSettings, sampleChain } from './index.ts';
import { addDraw, emptyMetric, held, switchWindows, writeFirstInverseMass, writeInverseMass } from './metric.ts';
import { emptyPoint } from './point.ts';
import { add, runningVariance } from './runningVariance.ts';
import { growWindow, isLate, isMetricAdapting, isSwitchDue, scheduleOf } from './schedule.ts';
import { averageStep, stepSizeFrom, trialStep, updateStepSize } from './stepSize.ts';

function run(density: ReturnType<typeof normal>, target: number, seed: number): Chain {
  const result = sampleChain(density, { ...defaultSettings, target, keep: 500 }, random(seed), () => 'go on');
  if (result.kind === 'no start') throw new Error(result.parameter);
  return result;
}

/** The transitions after which the windows switch, and the first one of the late phase, if every draw moves. */
function timeline(warmup: number): { switches: number[]; lateFrom: number } {
  const schedule = scheduleOf(warmup);
  const switches: number[] = [];
  let inBackground = 0;
  let lateFrom = Infinity;
  for (let done = 1; done <= warmup; done++) {
    if (isLate(schedule, done, inBackground)) lateFrom = Math.min(lateFrom, done);
    if (!isMetricAdapting(schedule, done)) continue;
    inBackground++;
    if (!isSwitchDue(schedule, done, inBackground)) continue;
    switches.push(done);
    growWindow(schedule, done, inBackground);
    inBackground = 0;
  }
  return { switches, lateFrom };
}

test('1000 transitions forget every 10 draws up to 300, then in windows of 80, 120 and 180; 270 would not fit before 850', () => {
  const { switches, lateFrom } = timeline(1000);
  expect(switches).toEqual([...Array.from({ length: 30 }, (_, i) => 10 * (i + 1)), 380, 500, 680]);
  expect(lateFrom).toBe(681);
});

test('a short warm-up has no window of 80, and a warm-up of none has no switch', () => {
  expect(timeline(100)).toEqual({ switches: [10, 20, 30], lateFrom: 31 });
  expect(timeline(0)).toEqual({ switches: [], lateFrom: Infinity });
});

test('a running variance equals its definition', () => {
  const stream = random(1);
  const rows = Array.from({ length: 50 }, () => Float64Array.of(1e6 + stream.normal(), 1e-3 * stream.normal()));
  const variance = runningVariance(2);
  for (const row of rows) add(variance, row);
  for (const i of [0, 1]) {
    const mean = rows.reduce((sum, row) => sum + (row[i] as number), 0) / 50;
    const squares = rows.reduce((sum, row) => sum + ((row[i] as number) - mean) ** 2, 0);
    expect((variance.squares[i] as number) / squares).toBeCloseTo(1, 9);
  }
});

test('a few draws of independent normals show their variances exactly, since gradients are proportional to positions', () => {
  const sds = [0.01, 1, 500];
  const metric = emptyMetric(3);
  const stream = random(1);
  const inverseMass = new Float64Array(3).fill(1);
  for (let draw = 0; draw < 3; draw++) {
    expect(writeInverseMass(metric, inverseMass)).toBe(false);
    const point = emptyPoint(3);
    for (const [i, sd] of sds.entries()) {
      point.position[i] = sd * stream.normal();
      point.gradient[i] = -(point.position[i] as number) / (sd * sd);
    }
    addDraw(metric, point);
  }
  expect(writeInverseMass(metric, inverseMass)).toBe(true);
  for (const [i, sd] of sds.entries()) expect((inverseMass[i] as number) / sd ** 2).toBeCloseTo(1, 12);
});

test('a coordinate without spread keeps its scale, and scales stay within bounds', () => {
  const metric = emptyMetric(2);
  for (const x of [1, 2, 4]) {
    const point = emptyPoint(2);
    point.position.set([7, 1e30 * x]);
    point.gradient.set([x, -x]);
    addDraw(metric, point);
  }
  const inverseMass = Float64Array.of(3, 3);
  writeInverseMass(metric, inverseMass);
  expect(Array.from(inverseMass)).toEqual([3, 1e20]);
  writeFirstInverseMass(Float64Array.of(0, -1e12), inverseMass);
  expect(Array.from(inverseMass)).toEqual([1e4, 1e-8]);
});

test('a switch brings the background forward and empties it', () => {
  const metric = emptyMetric(1);
  for (let k = 0; k < 5; k++) addDraw(metric, emptyPoint(1));
  switchWindows(metric);
  addDraw(metric, emptyPoint(1));
  expect([held(metric), metric.foreground.positions.count]).toEqual([1, 6]);
  switchWindows(metric);
  expect([held(metric), metric.foreground.positions.count]).toEqual([0, 1]);
});

test('dual averaging finds the step at which a falling acceptance meets its target', () => {
  // acceptance 1 / (1 + step) is .8 at step .25.
  const size = stepSizeFrom(1);
  for (let t = 0; t < 2000; t++) updateStepSize(size, 1 / (1 + trialStep(size)), 0.8);
  expect(averageStep(size)).toBeCloseTo(0.25, 2);
});

test('a step never grows beyond pi', () => {
  const size = stepSizeFrom(1);
  for (let t = 0; t < 100; t++) updateStepSize(size, 1, 0.8);
  expect(trialStep(size)).toBeCloseTo(Math.PI, 12);
});

test.each([0.7, 0.8, 0.9])('the acceptance after warm-up comes out near its target %d', (target) => {
  // The adapted statistic is the symmetric one, a little stricter; .06 is five times the spread between seeds.
  const means = [1, 2, 3, 4].map((seed) => run(correlatedNormal(20, 0.7), target, seed).meanAcceptance);
  const mean = means.reduce((a, b) => a + b, 0) / 4;
  expect(Math.abs(mean - target)).toBeLessThan(0.06);
});

test('the metric of a correlated normal is the root of its variances over those of its gradients', () => {
  // Unit variances; the gradient's covariance is the precision, with 1 / (1 - rho^2) at the ends and (1 + rho^2) / (1 - rho^2).
  const rho = 0.7;
  const { inverseMass } = run(correlatedNormal(20, rho), 0.8, 1);
  const inner = Math.sqrt((1 - rho * rho) / (1 + rho * rho));
  // Read from about 170 draws in the foreground window and those after it: relative error under 25 % in every coordinate.
  for (let i = 1; i < 19; i++) expect(Math.abs((inverseMass[i] as number) / inner - 1)).toBeLessThan(0.25);
});
