import { type Graph, graph, type Node } from '@sextant/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectNear, expectPriorsInside, pointsOf } from '../../test/points.ts';
import type { Values } from '../parameter.ts';
import type { Adstock, CarrySettings } from './adstock.ts';
import { adstockOf, adstocks } from './index.ts';

type P = Values<string>;

/** Every value of the settings that one member alone has, by what its schema lists; for the others their default. */
function ownSettings(member: Adstock): Record<string, unknown>[] {
  const defaults = z.strictObject(member.settings).parse({});
  const { properties = {} } = z.toJSONSchema(z.strictObject(member.settings), { io: 'input' });
  return Object.keys(defaults)
    .filter((name) => name !== 'window' && name !== 'normalise')
    .reduce<Record<string, unknown>[]>(
      (all, name) => {
        const choices = (properties[name] as { enum?: unknown[] }).enum ?? [defaults[name]];
        return all.flatMap((some) => choices.map((choice) => ({ ...some, [name]: choice })));
      },
      [{}],
    );
}

/** Every setting that a member takes, with both answers on normalising. */
function settingsOf(member: Adstock): CarrySettings[] {
  const windows: (number | 'infinite')[] = member.carry.kind === 'recursion' ? [1, 2, 8, 'infinite'] : [1, 2, 8, 13];
  return windows.flatMap((window) =>
    [true, false].flatMap((normalise) => ownSettings(member).map((own) => ({ window, normalise, ...own }))),
  );
}

const decayOf = (member: Adstock, p: P) => (member.carry.kind === 'recursion' ? member.carry.decayOf(p) : Number.NaN);

/** The weights as the member states them; for a geometric decay its powers. */
function weightsOf(member: Adstock, p: P, settings: CarrySettings, weeks: number): number[] {
  if (member.carry.kind === 'none') return [1];
  const window = settings.window === 'infinite' ? weeks : settings.window;
  if (member.carry.kind === 'recursion') return Array.from({ length: window }, (_, l) => decayOf(member, p) ** l);
  const out = new Float64Array(window);
  member.carry.weights(p, settings, out);
  return [...out];
}

function total(member: Adstock, p: P, settings: CarrySettings, weights: readonly number[]): number {
  if (!settings.normalise || member.carry.kind === 'none') return 1;
  return settings.window === 'infinite' ? 1 / (1 - decayOf(member, p)) : weights.reduce((s, w) => s + w, 0);
}

/** The slow obvious twin: every week gives to every later one. */
function spread(x: readonly number[], weights: readonly number[], divisor: number): number[] {
  const out = x.map(() => 0);
  x.forEach((given, week) => {
    weights.forEach((w, lag) => {
      if (week + lag < out.length) out[week + lag] = (out[week + lag] as number) + (w * given) / divisor;
    });
  });
  return out;
}

/** The window recursion of the fast road, in plain words. */
function runningWindow(x: readonly number[], a: number, window: number): number[] {
  const out: number[] = [];
  x.forEach((given, t) => {
    out.push(Math.max(0, given + a * (out[t - 1] ?? 0) - a ** window * (x[t - window] ?? 0)));
  });
  return out;
}

const series = [1, 0, 2, 1, 0, 0, 0, 3.5, 0.25, 0, 0, 0, 0, 0, 0, 0, 0, 1e-3, 0, 0, 12, 0, 0, 1];

describe.each(adstocks.map((a) => [a.kind, a as Adstock] as const))('adstock %s', (kind, one) => {
  const points = pointsOf(one.parameters);
  const names = Object.keys(one.parameters);

  it('is found by its kind', () => {
    expect(adstockOf(kind)).toBe(one);
  });

  it('equals the spreading of every week by its weights', () => {
    for (const settings of settingsOf(one)) {
      for (const p of points) {
        const weights = weightsOf(one, p, settings, series.length);
        const size = Math.max(1, ...weights);
        expectNear(
          one.apply(series, p, settings),
          spread(series, weights, total(one, p, settings, weights)),
          1e-12 * size,
        );
      }
    }
  });

  it('has only finite weights that are not negative, and slopes that are finite', () => {
    for (const settings of settingsOf(one)) {
      for (const p of points) {
        if (one.carry.kind !== 'window') continue;
        const weights = weightsOf(one, p, settings, 0);
        const slopes = new Float64Array(names.length * weights.length);
        one.carry.slopes(p, settings, slopes);
        expect(weights.every((w) => Number.isFinite(w) && w >= 0)).toBe(true);
        expect(slopes.every(Number.isFinite)).toBe(true);
        if (settings.normalise) expect(Math.max(...weights)).toBeGreaterThan(0);
      }
    }
  });

  it('has slopes of its weights equal to central differences', () => {
    for (const settings of settingsOf(one)) {
      for (const p of points) {
        if (one.carry.kind !== 'window') continue;
        const window = settings.window as number;
        const slopes = new Float64Array(names.length * window);
        one.carry.slopes(p, settings, slopes);
        names.forEach((name, i) => {
          const at = p[name] as number;
          const h = 1e-4 * at * (one.parameters[name]?.support.upper === 1 ? 1 - at : 1);
          const w = (d: number) => weightsOf(one, { ...p, [name]: at + d * h }, settings, 0);
          const [a, b, c, d, here] = [w(-2), w(-1), w(1), w(2), w(0)] as [
            number[],
            number[],
            number[],
            number[],
            number[],
          ];
          const largest = Math.max(...here);
          for (let l = 0; l < window; l++) {
            const difference =
              (8 * ((c[l] as number) - (b[l] as number)) - ((d[l] as number) - (a[l] as number))) / (12 * h);
            const found = slopes[i * window + l] as number;
            // Fourth order in h; what is left is rounding of the weights, divided by h.
            const allowed = 1e-6 * Math.abs(difference) + (4e-15 * Math.max(largest, 1)) / h;
            expect(
              Math.abs(found - difference),
              `${name} lag ${l} ${JSON.stringify({ p, settings })}`,
            ).toBeLessThanOrEqual(allowed);
          }
        });
      }
    }
  });

  it('brings a steady input to itself once the window is full, when normalised', () => {
    for (const settings of settingsOf(one).filter((s) => s.normalise && s.window !== 'infinite')) {
      for (const p of points) expect(one.apply(new Array(20).fill(3), p, settings)[19]).toBeCloseTo(3, 12);
    }
  });

  it('is linear and never looks ahead', () => {
    const week = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...points),
        fc.constantFrom(...settingsOf(one)),
        fc.array(fc.tuple(week, week), { minLength: 1, maxLength: 30 }),
        (p, settings, pairs) => {
          const [x, y] = [pairs.map((v) => v[0]), pairs.map((v) => v[1])];
          const [ax, ay] = [one.apply(x, p, settings), one.apply(y, p, settings)];
          const both = one.apply(
            x.map((v, t) => v + 2 * (y[t] as number)),
            p,
            settings,
          );
          const size = Math.max(1, ...weightsOf(one, p, settings, x.length));
          expectNear(
            both,
            ax.map((v, t) => v + 2 * (ay[t] as number)),
            1e-9 * size,
          );
          expectNear(one.apply(x.slice(0, -1), p, settings), ax.slice(0, -1), 0);
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('says after how many weeks under 1 % is left', () => {
    for (const settings of settingsOf(one)) {
      for (const p of points) {
        const tail = one.tail(p, settings);
        const weights = weightsOf(one, p, settings, 20_000);
        const all = weights.reduce((s, w) => s + w, 0);
        if (all === 0) continue; // a raw density that underflows over the whole window
        const left = (lag: number) => weights.slice(lag + 1).reduce((s, w) => s + w, 0) / all;
        expect(left(tail)).toBeLessThan(0.01 * (1 + 1e-9));
        if (tail > 0) expect(left(tail - 1)).toBeGreaterThanOrEqual(0.01 * (1 - 1e-9));
      }
    }
  });

  it('has 8 weights that sum to 1 unless the model says otherwise', () => {
    const parsed = z.strictObject(one.settings).parse({});
    expect(parsed).toMatchObject(one.carry.kind === 'none' ? {} : { window: 8, normalise: true });
    expect(z.strictObject(one.settings).safeParse({ window: 'infinite' }).success).toBe(one.carry.kind === 'recursion');
    expect(z.strictObject(one.settings).safeParse({ window: 0 }).success).toBe(false);
  });

  it('believes by default only what its parameters can be', () => {
    expectPriorsInside(one.parameters);
  });
});

describe('the recursion of a geometric decay', () => {
  const decays = adstocks.filter((a) => a.carry.kind === 'recursion').map((a) => a as Adstock);

  it('over a window gives what apply gives', () => {
    for (const one of decays) {
      for (const p of pointsOf(one.parameters)) {
        for (const window of [1, 2, 8, 13]) {
          const a = decayOf(one, p);
          const sum = Array.from({ length: window }, (_, l) => a ** l).reduce((s, w) => s + w, 0);
          const fast = runningWindow(series, a, window).map((v) => v / sum);
          expectNear(one.apply(series, p, { window, normalise: true }), fast, 1e-13);
        }
      }
    }
  });

  it.each(['plain', 'wasm'] as const)('has the decay and its slope in the graph on the %s road', (road) => {
    for (const one of decays) {
      for (const p of pointsOf(one.parameters)) {
        const [name, value] = Object.entries(p)[0] as [string, number];
        const g = graph();
        const parameter = g.block(1, 2);
        if (one.carry.kind !== 'recursion') throw new Error('not a recursion');
        const a = (one.carry.decay as (g: Graph, p: Record<string, Node>) => Node)(g, { [name]: parameter });
        g.push((_, m) => ({ forward: () => {}, reverse: () => void m.fill(1, a.bar / 8, a.bar / 8 + 1) }));
        const finished = g.finish(road);
        finished.memory.fill(value, parameter.at / 8, parameter.at / 8 + 2);
        finished.forward();
        finished.reverse();
        const h = 1e-5 * value;
        const slope = (decayOf(one, { [name]: value + h }) - decayOf(one, { [name]: value - h })) / (2 * h);
        expect(finished.memory[a.at / 8]).toBeCloseTo(decayOf(one, p), 14);
        expect(Math.abs((finished.memory[parameter.bar / 8] as number) - slope)).toBeLessThanOrEqual(
          1e-7 * slope + 1e-9,
        );
      }
    }
  });
});
