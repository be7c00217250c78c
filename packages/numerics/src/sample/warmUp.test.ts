import { describe, expect, it, test } from 'vitest';
import { densityOf, normal } from '../../test/knownDensities.ts';
import { random } from '../random/index.ts';
import type { Random } from '../random/random.ts';
import type { LogDensity } from './density.ts';
import { motionOf } from './leapfrog.ts';
import { held } from './metric.ts';
import { type Transition, trajectoryOf } from './nuts.ts';
import { emptyPoint, type Point } from './point.ts';
import { defaultSettings } from './settings.ts';
import { findStart } from './start.ts';
import { searchStep, stepSizeFrom, updateStepSize } from './stepSize.ts';
import { adapt, adaptationAt } from './warmUp.ts';

/** What a transition says of itself, scripted; the two acceptances differ so that the one used can be told. */
const made = (moved = true): Transition => ({
  depth: 1,
  leaves: 1,
  divergent: false,
  moved,
  acceptance: 0.9,
  symmetricAcceptance: 0.6,
  startEnergy: 0,
});

/** A point of N(0, sd^2) in each coordinate; its gradient has noise, so that every draw changes a metric. */
function pointOf(sds: readonly number[], stream: Random): Point {
  const point = emptyPoint(sds.length);
  for (const [i, sd] of sds.entries()) {
    point.position[i] = sd * stream.normal();
    point.gradient[i] = -(point.position[i] as number) / (sd * sd) + (0.5 * stream.normal()) / sd;
  }
  return point;
}

function counted(density: LogDensity): { density: LogDensity; evaluations: () => number } {
  let evaluations = 0;
  const evaluate = (): void => {
    evaluations++;
    density.evaluate();
  };
  return { density: { ...density, evaluate }, evaluations: () => evaluations };
}

const sds = [0.02, 3];

/** Warm-up of `warmup` scripted transitions on two normals; `look` sees the state after each. */
function script(
  warmup: number,
  moved: (done: number) => boolean,
  look: (
    done: number,
    state: { adaptation: ReturnType<typeof adaptationAt>; inverseMass: Float64Array; searched: boolean },
  ) => void,
  target = 0.8,
): ReturnType<typeof adaptationAt> {
  const { density, evaluations } = counted(normal(sds));
  const trajectory = trajectoryOf(motionOf(density), 10, 1000);
  const stream = random(1);
  const search = random(2);
  const adaptation = adaptationAt(trajectory, pointOf(sds, stream), { ...defaultSettings, warmup, target }, search);
  for (let done = 1; done <= warmup; done++) {
    const before = evaluations();
    adapt(adaptation, trajectory, made(moved(done)), pointOf(sds, stream), done, search);
    const { inverseMass } = trajectory.motion;
    look(done, { adaptation, inverseMass, searched: evaluations() > before });
  }
  return adaptation;
}

describe('the step adapts', () => {
  it('to the plain acceptance at first and to the symmetric one from transition 681 of 1000', () => {
    let twin = stepSizeFrom(1);
    script(
      1000,
      () => true,
      (done, { adaptation, searched }) => {
        const statistic = done <= 680 ? 0.9 : 0.6;
        // The search of the first metric starts the average anew, from what it found.
        if (searched || done === 1) twin = { ...adaptation.size };
        else {
          updateStepSize(twin, statistic, 0.8);
          expect(adaptation.size).toEqual(twin);
        }
      },
    );
  });

  it('in every transition, also in the last 15 %', () => {
    const updates: number[] = [];
    script(
      100,
      () => true,
      (_, { adaptation }) => updates.push(adaptation.size.updates),
    );
    expect(updates.slice(0, 4)).toEqual([1, 2, 0, 1]);
    expect(updates.at(-1)).toBe(97);
  });
});

describe('the step is searched', () => {
  it('again once, after the transition that gives the first metric, and its average starts anew', () => {
    const searches: number[] = [];
    script(
      200,
      () => true,
      (done, { adaptation, searched }) => {
        if (!searched) return;
        searches.push(done);
        expect(adaptation.size.updates).toBe(0);
        expect(adaptation.size.logStep).toBe(adaptation.size.logAverage);
      },
    );
    // Three draws show a variance (FEWEST_DRAWS).
    expect(searches).toEqual([3]);
  });

  it('after three draws that moved, however many did not', () => {
    const searches: number[] = [];
    script(
      200,
      (done) => done % 7 === 0,
      (done, { searched }) => {
        if (searched) searches.push(done);
      },
    );
    expect(searches).toEqual([21]);
  });
});

describe('the metric', () => {
  it('does not count a draw that did not move', () => {
    const counts: number[] = [];
    const guessed: number[][] = [];
    script(
      40,
      (done) => done === 5 || done === 9,
      (_, { adaptation, inverseMass }) => {
        counts.push(held(adaptation.metric));
        guessed.push([...inverseMass]);
      },
    );
    expect(counts.slice(3, 10)).toEqual([0, 1, 1, 1, 1, 2, 2]);
    // Two draws say nothing: the guess from the first gradient stays.
    expect(new Set(guessed.map(String)).size).toBe(1);
  });

  it('is read anew after every draw up to 85 % of warm-up and frozen after it', () => {
    const changed: number[] = [];
    let last = '';
    script(
      200,
      () => true,
      (done, { inverseMass }) => {
        if (String(inverseMass) !== last) changed.push(done);
        last = String(inverseMass);
      },
    );
    expect(changed.at(-1)).toBe(170);
    // Each but the two that say nothing and those just after a switch of windows.
    expect(changed.length).toBeGreaterThan(160);
  });

  it('takes no draw into its windows after 85 %', () => {
    const counts: number[] = [];
    script(
      100,
      () => true,
      (_, { adaptation }) => counts.push(held(adaptation.metric)),
    );
    // Windows of 10 up to 30; 55 draws up to 85, fewer than the 80 of a window; none after.
    expect([counts[83], counts[84], counts[85], counts[99]]).toEqual([54, 55, 55, 55]);
  });
});

/** Acceptance of one leapfrog step of a standard normal from (q, p), by hand. */
function acceptanceByHand(q: number, p: number, step: number): number {
  const half = p - (step / 2) * q;
  const q1 = q + step * half;
  const p1 = half - (step / 2) * q1;
  return Math.min(1, Math.exp((q * q + p * p - q1 * q1 - p1 * p1) / 2));
}

/** Doubling or halving from `from` until the acceptance is on the other side of the target, never above pi. */
function searchByHand(q: number, p: number, from: number, target: number): number {
  const grows = acceptanceByHand(q, p, from) > target;
  let step = from;
  while (step < Math.PI && step > 1e-12) {
    step = grows ? 2 * step : step / 2;
    if (acceptanceByHand(q, p, step) > target !== grows) break;
  }
  return Math.min(step, Math.PI);
}

describe('a search', () => {
  const q = 1.3;
  const start = (): Point => {
    const point = emptyPoint(1);
    point.position[0] = q;
    point.gradient[0] = -q;
    point.value[0] = -0.5 * q * q;
    return point;
  };
  const targets = [0.99, 0.9, 0.8, 0.5, 0.2];
  const found = (from: number, target: number, seed: number): number =>
    searchStep(motionOf(normal([1])), start(), from, target, random(seed));

  it.each([1e-3, 0.1, 1, 3])('from %d ends where the acceptance of one step crosses the target', (from) => {
    for (const target of targets) {
      for (let seed = 1; seed <= 20; seed++) {
        expect(found(from, target, seed)).toBe(searchByHand(q, random(seed).normal(), from, target));
      }
    }
  });

  it('ends elsewhere for another target', () => {
    const ends = [0.99, 0.8, 0.2].map((target) => {
      const steps = Array.from({ length: 20 }, (_, i) => found(1e-3, target, i + 1));
      return steps.reduce((a, b) => a + b, 0);
    });
    ends.slice(1).forEach((end, i) => {
      expect(end).toBeGreaterThan(ends[i] as number);
    });
  });
});

test.each([0.2, 0.8, 0.99])('both searches of warm-up look for the target %d of the chain', (target) => {
  const other = target === 0.8 ? 0.2 : 0.8;
  const differs = [0, 0];
  for (let seed = 1; seed <= 10; seed++) {
    // One standard normal: the guess of the metric is 1 / |gradient| = 1, the metric of draws exactly 1.
    const at = (x: number): Point => {
      const point = emptyPoint(1);
      point.position[0] = x;
      point.gradient[0] = -x;
      point.value[0] = -0.5 * x * x;
      return point;
    };
    const trajectory = trajectoryOf(motionOf(normal([1])), 10, 1000);
    const search = random(seed);
    const [first, second] = ((twin) => [twin.normal(), twin.normal()] as const)(random(seed));
    const adaptation = adaptationAt(trajectory, at(1), { ...defaultSettings, target }, search);
    expect(adaptation.size).toEqual(stepSizeFrom(searchByHand(1, first, 0.1, target)));
    for (const [i, x] of [0.5, -1, 1.5].entries()) adapt(adaptation, trajectory, made(), at(x), i + 1, search);
    expect(trajectory.motion.inverseMass[0]).toBe(1);
    expect(adaptation.size).toEqual(stepSizeFrom(searchByHand(1.5, second, 0.1, target)));
    if (searchByHand(1, first, 0.1, target) !== searchByHand(1, first, 0.1, other)) differs[0] = 1;
    if (searchByHand(1.5, second, 0.1, target) !== searchByHand(1.5, second, 0.1, other)) differs[1] = 1;
  }
  // Another target would have been told from it.
  expect(differs).toEqual([1, 1]);
});

describe('a start', () => {
  const density: LogDensity = { ...normal([1, 1]), start: Float64Array.of(3, -20) };
  const offsets = Array.from({ length: 4000 }, (_, seed) => {
    const point = emptyPoint(2);
    expect(findStart(density, point, random(seed + 1))).toBeNull();
    return [(point.position[0] as number) - 3, (point.position[1] as number) + 20] as const;
  });

  it.each([0, 1] as const)('lies uniformly within .5 of the prior median, coordinate %d', (i) => {
    const x = offsets.map((offset) => offset[i]).sort((a, b) => a - b);
    expect(x[0]).toBeGreaterThanOrEqual(-0.5);
    expect(x.at(-1)).toBeLessThanOrEqual(0.5);
    // Kolmogorov-Smirnov distance of 4000 draws: over 1.95 / sqrt(n) with probability .001 (Smirnov 1948).
    const distance = Math.max(
      ...x.map((v, k) => Math.max(Math.abs((k + 1) / 4000 - (v + 0.5)), Math.abs(k / 4000 - (v + 0.5)))),
    );
    expect(distance).toBeLessThan(1.95 / Math.sqrt(4000));
  });

  it('moves each coordinate by itself', () => {
    const product = offsets.reduce((sum, [a, b]) => sum + 12 * a * b, 0) / 4000;
    // The correlation of 4000 independent pairs has sd 1 / sqrt(4000); 4 of them.
    expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(4000));
  });

  it('is drawn again, all coordinates, until the density is finite', () => {
    const half = densityOf(['x', 'y'], (x, g) => {
      g.fill(0);
      return (x[0] as number) > 0.3 ? 0 : -Infinity;
    });
    const point = emptyPoint(2);
    const stream = random(1);
    expect(findStart(half, point, random(1))).toBeNull();
    let [x, y] = [0, 0];
    do [x, y] = [stream.uniform() - 0.5, stream.uniform() - 0.5];
    while (x <= 0.3);
    expect(point.position[0]).toBeCloseTo(x, 15);
    expect(point.position[1]).toBeCloseTo(y, 15);
  });
});
