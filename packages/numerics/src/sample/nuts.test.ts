import { expect, test } from 'vitest';
import { correlatedNormal, eightSchools, funnel, normal } from '../../test/knownDensities.ts';
import { type Random, random } from '../random/index.ts';
import type { LogDensity } from './density.ts';
import { motionOf } from './leapfrog.ts';
import { trajectoryOf, transition } from './nuts.ts';
import { emptyPoint } from './point.ts';

// The judge: the recursion of Hoffman & Gelman (2014) with the weights and U-turn of Betancourt (2017) and the two checks over
// the seam, on plain arrays.

interface State {
  readonly q: readonly number[];
  readonly p: readonly number[];
}
interface Tree {
  readonly states: readonly State[]; // in order of time
  readonly weight: number;
  readonly proposal: State;
}
interface Target {
  readonly density: LogDensity;
  readonly inverseMass: readonly number[];
  readonly step: number;
  readonly startEnergy: number;
  readonly random: Random;
  readonly visited: number[];
}

function evaluate(density: LogDensity, q: readonly number[]): { value: number; slope: number[] } {
  density.position.set(q);
  density.evaluate();
  return { value: density.value[0] as number, slope: Array.from(density.gradient) };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

function energyAt({ density, inverseMass }: Pick<Target, 'density' | 'inverseMass'>, { q, p }: State): number {
  return (
    0.5 *
      dot(
        p,
        p.map((x, i) => x * (inverseMass[i] as number)),
      ) -
    evaluate(density, q).value
  );
}

function stepFrom({ density, inverseMass, step }: Target, { q, p }: State, sign: number): State {
  const kick = (momentum: readonly number[], at: readonly number[]): number[] => {
    const { slope } = evaluate(density, at);
    return momentum.map((x, i) => x + 0.5 * sign * step * (slope[i] as number));
  };
  const half = kick(p, q);
  const moved = q.map((x, i) => x + sign * step * (inverseMass[i] as number) * (half[i] as number));
  return { q: moved, p: kick(half, moved) };
}

function turns(states: readonly State[], inverseMass: readonly number[]): boolean {
  const rho = (states[0] as State).p.map((_, i) => states.reduce((sum, { p }) => sum + (p[i] as number), 0));
  const ends = [states[0] as State, states[states.length - 1] as State];
  return ends.some(
    ({ p }) =>
      dot(
        p.map((x, i) => x * (inverseMass[i] as number)),
        rho,
      ) <= 0,
  );
}

/** The whole, the first half with one state beyond, the second half with one state before. */
function turnsAnywhere(states: readonly State[], seam: number, inverseMass: readonly number[]): boolean {
  return [states, states.slice(0, seam + 1), states.slice(seam - 1)].some((run) => turns(run, inverseMass));
}

function build(target: Target, from: State, sign: number, depth: number): Tree | 'turning' | 'divergent' {
  if (depth === 0) {
    const state = stepFrom(target, from, sign);
    const rise = energyAt(target, state) - target.startEnergy;
    target.visited.push(rise);
    if (!(rise <= 1000)) return 'divergent';
    return { states: [state], weight: Math.exp(-rise), proposal: state };
  }
  const near = build(target, from, sign, depth - 1);
  if (typeof near === 'string') return near;
  const outermost = sign > 0 ? near.states[near.states.length - 1] : near.states[0];
  const far = build(target, outermost as State, sign, depth - 1);
  if (typeof far === 'string') return far;
  const states = sign > 0 ? [...near.states, ...far.states] : [...far.states, ...near.states];
  if (turnsAnywhere(states, states.length / 2, target.inverseMass)) return 'turning';
  const weight = near.weight + far.weight;
  return { states, weight, proposal: target.random.uniform() < far.weight / weight ? far.proposal : near.proposal };
}

function textbook(
  density: LogDensity,
  inverseMass: readonly number[],
  q: readonly number[],
  step: number,
  stream: Random,
) {
  const p = q.map((_, i) => stream.normal() / Math.sqrt(inverseMass[i] as number));
  const start: State = { q, p };
  const startEnergy = energyAt({ density, inverseMass }, start);
  const target: Target = { density, inverseMass, step, startEnergy, random: stream, visited: [] };
  let whole: Tree = { states: [start], weight: 1, proposal: start };
  let depth = 0;
  let divergent = false;
  while (depth < 10) {
    const sign = stream.uniform() < 0.5 ? 1 : -1;
    const end = sign > 0 ? whole.states[whole.states.length - 1] : whole.states[0];
    const grown = build(target, end as State, sign, depth);
    if (typeof grown === 'string') {
      divergent = grown === 'divergent';
      break;
    }
    depth++;
    const takes = stream.uniform() < Math.min(1, grown.weight / whole.weight);
    const states = sign > 0 ? [...whole.states, ...grown.states] : [...grown.states, ...whole.states];
    whole = { states, weight: whole.weight + grown.weight, proposal: takes ? grown.proposal : whole.proposal };
    if (turnsAnywhere(states, states.length / 2, inverseMass)) break;
  }
  const rises = target.visited.map((rise) => (Number.isNaN(rise) ? Infinity : rise));
  const meanOf = (f: (rise: number) => number): number => rises.reduce((sum, rise) => sum + f(rise), 0) / rises.length;
  return {
    proposal: whole.proposal,
    depth,
    divergent,
    leaves: rises.length,
    acceptance: meanOf((rise) => (rise <= 1000 ? Math.min(1, Math.exp(-rise)) : 0)),
    symmetricAcceptance: meanOf((rise) => (rise <= 1000 ? 2 / (1 + Math.exp(Math.abs(rise))) : 0)),
  };
}

const targets = [
  { name: 'a normal', density: () => normal([1, 0.1, 3]) },
  { name: 'a correlated normal', density: () => correlatedNormal(8, 0.9) },
  { name: 'eight schools', density: eightSchools },
  { name: 'the funnel', density: funnel },
];

test.each(targets)('the loop over spans makes the transitions of the recursion on $name', ({ density }) => {
  const ends = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) {
    const choose = random(seed, 1);
    const target = density();
    const inverseMass = Array.from({ length: target.dimension }, () => 0.2 + 2 * choose.uniform());
    const q = inverseMass.map(() => 2 * choose.uniform() - 1);
    const step = 0.01 + 1.2 * choose.uniform() ** 2;

    const slow = textbook(density(), inverseMass, q, step, random(seed, 2));

    const motion = motionOf(target);
    motion.inverseMass.set(inverseMass);
    const from = emptyPoint(target.dimension);
    const { value, slope } = evaluate(target, q);
    from.position.set(q);
    from.gradient.set(slope);
    from.value[0] = value;
    const trajectory = trajectoryOf(motion, 10, 1000);
    const fast = transition(trajectory, from, step, random(seed, 2));

    expect(fast.depth).toBe(slow.depth);
    expect(fast.leaves).toBe(slow.leaves);
    expect(fast.divergent).toBe(slow.divergent);
    expect(fast.acceptance).toBeCloseTo(slow.acceptance, 9);
    expect(fast.symmetricAcceptance).toBeCloseTo(slow.symmetricAcceptance, 9);
    expect(fast.moved).toBe(slow.proposal.q !== q);
    for (const [i, x] of slow.proposal.q.entries()) {
      expect(trajectory.whole.proposal.position[i]).toBeCloseTo(x, 8);
    }
    ends.add(fast.divergent ? 'divergent' : String(fast.depth));
  }
  // The cases must differ, or the comparison would prove little.
  expect(ends.size).toBeGreaterThanOrEqual(4);
});

test('a proposal carries its own gradient, log density and energy', () => {
  const target = eightSchools();
  const motion = motionOf(target);
  const from = emptyPoint(target.dimension);
  evaluate(target, Array.from(from.position));
  from.gradient.set(target.gradient);
  from.value[0] = target.value[0] as number;
  const trajectory = trajectoryOf(motion, 10, 1000);
  for (let seed = 1; seed <= 10; seed++) {
    const { startEnergy } = transition(trajectory, from, 0.3, random(seed));
    const { position, gradient, value } = trajectory.whole.proposal;
    const there = evaluate(target, Array.from(position));
    expect(Array.from(gradient)).toEqual(there.slope);
    expect(value[0]).toBe(there.value);
    // Near the start's, since the leapfrog step nearly keeps the energy.
    expect(Math.abs((value[1] as number) - startEnergy)).toBeLessThan(3);
  }
});

test('a trajectory stops at the greatest depth', () => {
  const target = normal([1, 1]);
  const motion = motionOf(target);
  const from = emptyPoint(2);
  const { depth, leaves } = transition(trajectoryOf(motion, 3, 1000), from, 1e-4, random(1));
  expect([depth, leaves]).toEqual([3, 7]);
});
