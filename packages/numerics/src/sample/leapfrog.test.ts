import { expect, test } from 'vitest';
import { eightSchools, normal } from '../../test/knownDensities.ts';
import type { LogDensity } from './density.ts';
import { leapfrog, type Motion, motionOf, placeAt } from './leapfrog.ts';
import { emptyPoint } from './point.ts';

function motionAt(density: LogDensity, position: readonly number[], momentum: readonly number[]): Motion {
  const motion = motionOf(density);
  const point = emptyPoint(density.dimension);
  density.position.set(position);
  density.evaluate();
  point.position.set(position);
  point.gradient.set(density.gradient);
  point.value[0] = density.value[0] as number;
  motion.momentum.set(momentum);
  placeAt(motion, point);
  return motion;
}

test('one step on the harmonic oscillator is its closed form', () => {
  // log density -x^2 / 2, q = 1, p = .5, inverse mass 2, step .1: p = .5 - .05, q = 1 + .2 p, p - .05 q.
  const motion = motionAt(normal([1]), [1], [0.5]);
  motion.inverseMass[0] = 2;
  leapfrog(motion, 0.1);
  expect(motion.density.position[0]).toBeCloseTo(1.09, 14);
  expect(motion.momentum[0]).toBeCloseTo(0.3955, 14);
  expect(motion.energy[0]).toBeCloseTo(0.3955 ** 2 + 0.5 * 1.09 ** 2, 14);
  expect(motion.gradients).toBe(1);
});

test('steps forward and back end where they began', () => {
  const q = [1, -0.5, 0.3, 1, -1, 0.2, 0.4, -0.7, 0.1, 0.9];
  const p = [0.4, 0.1, -0.3, 0.8, 1, -1, 0.2, 0.5, -0.6, 0.7];
  const motion = motionAt(eightSchools(), q, p);
  for (let n = 0; n < 50; n++) leapfrog(motion, 0.2);
  expect(motion.density.position[0]).not.toBeCloseTo(1, 1);
  for (let n = 0; n < 50; n++) leapfrog(motion, -0.2);
  for (const [i, x] of q.entries()) expect(motion.density.position[i]).toBeCloseTo(x, 10);
  for (const [i, x] of p.entries()) expect(motion.momentum[i]).toBeCloseTo(x, 10);
});

test('the error in energy over a fixed time falls with the square of the step', () => {
  const error = (steps: number): number => {
    const motion = motionAt(normal([1, 0.5]), [1, 0.2], [0.3, -1]);
    const before = motion.energy[0] as number;
    for (let n = 0; n < steps; n++) leapfrog(motion, 1 / steps);
    return Math.abs((motion.energy[0] as number) - before);
  };
  expect(error(20) / error(40)).toBeCloseTo(4, 1);
  expect(error(40) / error(80)).toBeCloseTo(4, 1);
});

test('a step allocates nothing', () => {
  const still = normal([1, 2, 3, 4, 5, 6, 7]);
  // A density that allocates nothing itself.
  const evaluate = (): void => {
    const { position, gradient, value } = still;
    let squares = 0;
    for (let i = 0; i < 7; i++) {
      const x = position[i] as number;
      gradient[i] = -x;
      squares += x * x;
    }
    value[0] = -0.5 * squares;
  };
  const motion = motionAt({ ...still, evaluate }, [1, 1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 0, 1]);
  const growth = (): number => {
    const before = process.memoryUsage().heapUsed;
    for (let n = 0; n < 100_000; n++) leapfrog(motion, 0.1);
    return Math.abs(process.memoryUsage().heapUsed - before);
  };
  growth();
  // One number a step would be 1.6 MB. The compiler's own work may fall into a run: the quietest of five counts.
  expect(Math.min(...Array.from({ length: 5 }, growth))).toBeLessThan(200_000);
});
