import { random } from '@sextant/numerics';
import type { ChannelModel, EffectPrior, MethodChoice, Model, Panel } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { plainDensity } from '../../test/plainDensity.ts';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { adstocks } from '../adstock/index.ts';
import { saturations } from '../saturation/index.ts';
import { compileModel } from './compile.ts';

const effects: readonly EffectPrior[] = [
  { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
  { on: 'roi', distribution: { kind: 'normal', mean: 1, sd: 1 } },
  { on: 'roi', distribution: { kind: 'uniform', lower: 0.2, upper: 4 } },
  { on: 'marginal roi', distribution: { kind: 'log-normal', location: 0, scale: 0.5 } },
  { on: 'contribution share', distribution: { kind: 'beta', a: 2, b: 30 } },
  { on: 'cost per outcome', distribution: { kind: 'gamma', shape: 3, rate: 2 } },
  { on: 'cost per outcome', distribution: { kind: 'truncated-normal', mean: 2, sd: 1, lower: 0.5, upper: 30 } },
  { on: 'roi', distribution: { kind: 'truncated-normal', mean: 1, sd: 1, lower: -Infinity, upper: 3 } },
  { on: 'coefficient', unit: 'share of the largest outcome', distribution: { kind: 'half-normal', sd: 1 } },
  { on: 'coefficient', unit: 'share of the largest outcome', distribution: { kind: 'uniform', lower: 0, upper: 1 } },
  { on: 'coefficient', unit: 'share of the largest outcome', distribution: { kind: 'normal', mean: 0.1, sd: 0.3 } },
];

/** Somewhere in the middle of the space, different in every coordinate. */
const pointOf = (start: Float64Array): number[] => Array.from(start, (u, i) => u + 0.3 * (((i * 5) % 7) / 6 - 0.5));

function agree(model: Model, panel: Panel, heldOut = 0): void {
  const { density } = compileModel(model, panel, { road: 'wasm', heldOut });
  const theta = pointOf(density.start);
  // Noise near the data's own, so that the covariance of the judge is well conditioned.
  theta[theta.length - 1] = -1.5;
  density.position.set(theta);
  density.evaluate();
  const value = density.value[0] as number;
  const gradient = Array.from(density.gradient);
  expect(Number.isFinite(value)).toBe(true);
  expect(
    Math.abs(value - plainDensity(model, panel, theta, heldOut, density.names)) / Math.max(1, Math.abs(value)),
  ).toBeLessThan(1e-10);
  theta.forEach((u, i) => {
    const step = 1e-5;
    const near = (to: number): number =>
      plainDensity(
        model,
        panel,
        theta.map((v, j) => (j === i ? to : v)),
        heldOut,
        density.names,
      );
    // Five points: the error of the rule is far under that of rounding, 1e-16 |value| / step.
    const slope = (8 * (near(u + step) - near(u - step)) - (near(u + 2 * step) - near(u - 2 * step))) / (12 * step);
    const scale = Math.max(1, Math.abs(slope));
    expect(Math.abs((gradient[i] as number) - slope) / scale, density.names[i]).toBeLessThan(2e-7);
  });
}

const two = (over: Partial<ChannelModel>): Model => smallModel([channel('tv', over), channel('search')]);
const panel = smallPanel(['tv', 'search', 'radio']);

describe('a compiled model equals its plain transcription, value and gradient,', () => {
  it.each(adstocks.map((a) => a.kind))('with adstock %s', (kind) => {
    const windows = kind === 'none' ? {} : { window: 6, normalise: kind !== 'weibull-cdf' };
    agree(two({ adstock: { kind, ...windows } }), panel);
  });
  it.each(saturations.map((s) => s.kind))('with saturation %s', (kind) => {
    agree(two({ saturation: { kind } }), panel);
  });
  it.each(saturations.map((s) => s.kind))('with saturation %s before adstock', (kind) => {
    agree(two({ saturation: { kind }, order: 'saturation first' }), panel);
  });
  it.each([true, false])('with an infinite decay, normalised %s', (normalise) => {
    agree(two({ adstock: { kind: 'geometric', window: 'infinite', normalise } }), panel);
    agree(two({ adstock: { kind: 'half-life', window: 'infinite', normalise } }), panel);
  });
  it.each(effects.map((e) => [`${e.on} as ${e.distribution.kind}`, e] as const))('believing in %s', (_, prior) => {
    agree(two({ prior }), panel);
  });
  it('with parameters fixed by a number', () => {
    agree(
      two({
        adstock: { kind: 'geometric', window: 6, normalise: true, decay: 0.4 },
        saturation: { kind: 'hill', slope: 1 },
      }),
      panel,
    );
  });
  it('with one adstock in two settings, which cannot share a block', () => {
    const weibull = (scaling: string): MethodChoice => ({ kind: 'weibull-pdf', window: 6, normalise: true, scaling });
    agree(
      smallModel([channel('tv', { adstock: weibull('min-max') }), channel('search', { adstock: weibull('none') })]),
      panel,
    );
  });
  it('with an odd number of channels in one block', () => {
    agree(smallModel(['tv', 'search', 'radio'].map((name) => channel(name))), panel);
  });
  it.each(['roi', 'contribution share', 'cost per outcome'] as const)('with weeks held out, believing in %s', (on) => {
    // The largest outcome by far is held out, and so are the last weeks of what shares are shares of.
    const outcome = panel.outcome.map((y, t) => (t === panel.outcome.length - 2 ? 9 * y : y));
    const distribution = { kind: 'gamma', shape: 3, rate: 2 };
    agree(two({ prior: { on, distribution } }), { ...panel, outcome }, 5);
  });
  it.each([
    ['stands in', 1, false],
    ['would be refused too often', 0.02, true],
  ] as const)('with a Laplace prior for which a normal %s', (_, scale, isSampled) => {
    const prior = { kind: 'laplace', mean: 0, scale };
    const price = { column: 'price', scale: 'standard', prior, unit: 'share of the largest outcome' } as const;
    const model = { ...two({}), controls: [price] };
    expect(compileModel(model, panel, { road: 'plain', heldOut: 0 }).density.names.includes('price')).toBe(isSampled);
    agree(model, panel);
  });
  it.each(['half-normal', 'normal', 'uniform'])('with priors in units of the outcome, the coefficient %s', (kind) => {
    const distributions: Readonly<Record<string, EffectPrior['distribution']>> = {
      'half-normal': { kind, sd: 4000 },
      normal: { kind, mean: 500, sd: 900 },
      uniform: { kind, lower: 100, upper: 7000 },
    };
    const distribution = distributions[kind] as EffectPrior['distribution'];
    const model = two({ prior: { on: 'coefficient', unit: 'outcome', distribution } });
    const [intercept, ...terms] = model.baseline as [MethodChoice, ...MethodChoice[]];
    const level: MethodChoice = { ...intercept, prior: { kind: 'normal', mean: 3000, sd: 2000 }, unit: 'outcome' };
    const unit = 'outcome';
    const stream = random(1, 5);
    const series = (): Float64Array => panel.outcome.map(() => 10 + stream.normal());
    agree(
      {
        ...model,
        baseline: [level, ...terms],
        controls: [
          { column: 'price', unit, scale: 'standard', prior: { kind: 'laplace', mean: 0, scale: 300 } },
          { column: 'rain', unit, scale: 'largest', prior: { kind: 'exponential', rate: 0.002 } },
          { column: 'mood', unit, scale: 'none', prior: { kind: 'normal', mean: 20, sd: 40 } },
        ],
        noise: { prior: { kind: 'half-normal', sd: 2500 }, unit: 'outcome' },
      },
      { ...panel, controls: { ...panel.controls, rain: series(), mood: series() } },
    );
  });
});

describe('the roads', () => {
  it('agree to the bit, and only one of them calls kernels', () => {
    for (const saturation of saturations) {
      const model = two({ saturation: { kind: saturation.kind } });
      const [fast, plain] = (['wasm', 'plain'] as const).map((road) => {
        const compiled = compileModel(model, panel, { road, heldOut: 0 });
        compiled.density.position.set(pointOf(compiled.density.start));
        compiled.density.evaluate();
        return { calls: compiled.kernelCalls(), bits: [...compiled.density.value, ...compiled.density.gradient] };
      }) as [{ calls: number; bits: number[] }, { calls: number; bits: number[] }];
      expect(fast.bits).toEqual(plain.bits);
      expect(fast.calls).toBeGreaterThan(0);
      expect(plain.calls).toBe(0);
    }
  });
});

describe('the density does not depend on', () => {
  const at = (model: Model, data: Panel): number => {
    const { density } = compileModel(model, data, { road: 'wasm', heldOut: 0 });
    density.position.set(pointOf(density.start));
    density.evaluate();
    return density.value[0] as number;
  };
  const scaled = (x: Readonly<Record<string, Float64Array>>, factor: number) =>
    Object.fromEntries(Object.entries(x).map(([name, values]) => [name, values.map((v) => v * factor)]));
  const base = at(two({}), panel);

  it('the currency', () => {
    const won = { ...panel, spend: scaled(panel.spend, 1300), valuePerUnit: panel.valuePerUnit.map((v) => 1300 * v) };
    expect(at(two({}), won)).toBeCloseTo(base, 9);
  });
  it('the unit of the outcome', () => {
    const thousands = {
      ...panel,
      outcome: panel.outcome.map((y) => y / 1000),
      valuePerUnit: panel.valuePerUnit.map((v) => 1000 * v),
    };
    expect(at(two({}), thousands)).toBeCloseTo(base, 9);
  });
  it('the unit of exposure', () => {
    expect(at(two({}), { ...panel, media: scaled(panel.media, 0.001) })).toBeCloseTo(base, 9);
  });
  it('the order of channels', () => {
    const points = (names: readonly string[]): number => {
      const { density } = compileModel(smallModel(names.map((name) => channel(name))), panel, {
        road: 'wasm',
        heldOut: 0,
      });
      density.names.forEach((name, i) => {
        const shift = name.startsWith('tv') ? 0.2 : name.startsWith('search') ? -0.1 : 0.1;
        density.position[i] = (density.start[i] as number) + shift;
      });
      density.evaluate();
      return density.value[0] as number;
    };
    expect(points(['radio', 'tv', 'search'])).toBeCloseTo(points(['tv', 'search', 'radio']), 9);
  });
});
