import { expect, test } from 'vitest';
import { densityOf, eightSchools, funnel, normal } from '../../test/knownDensities.ts';
import { random } from '../random/index.ts';
import { type Chain, type ChainResult, defaultSettings, type LogDensity, type Progress, sampleChain } from './index.ts';

const short = { ...defaultSettings, warmup: 100, keep: 50 };

function chain(result: ChainResult): Chain {
  if (result.kind === 'no start') throw new Error(result.parameter);
  return result;
}

const run = (density: LogDensity, seed: number, label = 0): Chain =>
  chain(sampleChain(density, short, random(seed, label), () => 'go on'));

test('the same stream gives the same chain, another stream another', () => {
  const first = run(eightSchools(), 1);
  expect(run(eightSchools(), 1)).toEqual(first);
  expect(run(eightSchools(), 1, 1).draws).not.toEqual(first.draws);
  expect(run(eightSchools(), 2).draws).not.toEqual(first.draws);
});

test('a chain holds its draws, positions, energies and depths', () => {
  const { kind, kept, draws, positions, logDensity, energy, depths, meanAcceptance, inverseMass } = run(
    eightSchools(),
    1,
  );
  expect([kind, kept]).toEqual(['done', 50]);
  expect([draws.length, positions.length, logDensity.length, energy.length]).toEqual([150, 500, 50, 50]);
  expect(depths.reduce((a, b) => a + b, 0)).toBe(50);
  expect(meanAcceptance).toBeGreaterThan(0.5);
  expect(inverseMass.length).toBe(10);
  const again = eightSchools();
  for (let k = 0; k < kept; k++) {
    again.position.set(positions.subarray(10 * k, 10 * k + 10));
    again.evaluate();
    expect(again.value[0]).toBe(logDensity[k]);
    expect(draws[3 * k]).toBe(again.position[0]);
    expect(energy[k] as number).toBeGreaterThan(-(logDensity[k] as number));
  }
});

test('every gradient is counted', () => {
  const density = normal([1, 2]);
  let evaluated = 0;
  const counting: LogDensity = {
    ...density,
    evaluate: () => {
      evaluated++;
      density.evaluate();
    },
  };
  const { gradients } = run(counting, 1);
  expect(gradients.warmup + gradients.sampling).toBe(evaluated - 1); // but for the one that found the start
});

test('the observer sees every transition of both phases', () => {
  const seen: Progress[] = [];
  sampleChain(funnel(), short, random(1), (progress) => {
    seen.push(progress);
    return 'go on';
  });
  expect(seen.map(({ phase, done, of }) => `${phase} ${done} of ${of}`)).toEqual([
    ...Array.from({ length: 100 }, (_, i) => `warm-up ${i + 1} of 100`),
    ...Array.from({ length: 50 }, (_, i) => `sampling ${i + 1} of 50`),
  ]);
  for (const [i, { gradients, step }] of seen.entries()) {
    expect(step).toBeGreaterThan(0);
    if (i > 0) expect(gradients).toBeGreaterThan((seen[i - 1] as Progress).gradients);
  }
});

test('a chain told to stop keeps what it drew after warm-up', () => {
  const whole = run(eightSchools(), 1);
  const stopped = chain(
    sampleChain(eightSchools(), short, random(1, 0), ({ phase, done }) =>
      phase === 'sampling' && done === 20 ? 'stop' : 'go on',
    ),
  );
  expect([stopped.kind, stopped.kept]).toEqual(['stopped', 20]);
  expect(stopped.draws).toEqual(whole.draws.slice(0, 60));
  expect(stopped.energy).toEqual(whole.energy.slice(0, 20));
});

test('a chain told to stop in warm-up keeps nothing', () => {
  const stopped = chain(sampleChain(eightSchools(), short, random(1), ({ done }) => (done === 10 ? 'stop' : 'go on')));
  expect([stopped.kind, stopped.kept, stopped.draws.length]).toEqual(['stopped', 0, 0]);
  expect(stopped.gradients.sampling).toBe(0);
});

test('a density without a finite value near the start names the parameter to blame', () => {
  const broken = densityOf(['alpha', 'sigma', 'beta'], (x, g) => {
    g.fill(0);
    return (x[1] as number) > 5 ? -((x[1] as number) ** 2) : -Infinity;
  });
  expect(sampleChain(broken, short, random(1), () => 'go on')).toEqual({
    kind: 'no start',
    parameter: 'sigma',
    tries: 100,
  });
});

test('a slope that is never a number names its parameter, a hopeless density all of them', () => {
  const slopeless = densityOf(['alpha', 'sigma'], (_, g) => {
    g.set([0, NaN]);
    return 0;
  });
  expect(sampleChain(slopeless, short, random(1), () => 'go on')).toMatchObject({ parameter: 'sigma' });
  const hopeless = densityOf(['alpha', 'sigma'], (_, g) => {
    g.fill(0);
    return NaN;
  });
  expect(sampleChain(hopeless, short, random(1), () => 'go on')).toMatchObject({ parameter: 'alpha, sigma' });
});

test('where no slope is a number, no single name is to blame', () => {
  const broken = densityOf(['alpha', 'sigma'], (_, g) => {
    g.fill(NaN);
    return NaN;
  });
  expect(sampleChain(broken, short, random(1), () => 'go on')).toMatchObject({ parameter: 'alpha, sigma' });
});

test.each([NaN, Infinity, -Infinity])(
  'a wall of %s is a divergence, never a crash, and no draw lies behind it',
  (wall) => {
    const walled = densityOf(['x'], (x, g) => {
      const at = x[0] as number;
      g[0] = at > 0.6 ? NaN : -at;
      return at > 0.6 ? wall : -0.5 * at * at;
    });
    const { positions, divergences, logDensity } = run(walled, 1);
    expect(divergences).toBeGreaterThan(0);
    expect(Math.max(...positions)).toBeLessThanOrEqual(0.6);
    expect(logDensity.every(Number.isFinite)).toBe(true);
  },
);

test('a gradient that is not a number under a finite density is a divergence', () => {
  const torn = densityOf(['x'], (x, g) => {
    const at = x[0] as number;
    g[0] = Math.abs(at) > 1 ? NaN : -at;
    return -0.5 * at * at;
  });
  const { positions, divergences } = run(torn, 1);
  expect(divergences).toBeGreaterThan(0);
  expect(positions.every((x) => Math.abs(x) <= 1)).toBe(true);
});
