import type { AnyIssue } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { adstocks } from '../adstock/index.ts';
import { baselineTerms } from '../baseline/index.ts';
import { saturations } from '../saturation/index.ts';
import { parseModel } from './parse.ts';
import { modelJsonSchema } from './schema.ts';

const roi = { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } };
const minimal = {
  version: 1,
  data: { date: 'week', currency: 'KRW' },
  outcome: { column: 'sales', kind: 'revenue', margin: 0.4 },
  channels: [{ name: 'TV', spend: 'tv', prior: roi }],
};

/** A copy with one place changed; `undefined` removes it. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(minimal) as Record<string, unknown>;
  const keys = path.split('.');
  let at = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = keys.at(-1) as string;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

function issues(data: unknown): readonly AnyIssue[] {
  const parsed = parseModel(data);
  return parsed.kind === 'issues' ? parsed.issues : [];
}

const told = (data: unknown) => issues(data).map(({ code, where, facts }) => ({ code, path: where.path, facts }));

describe('a model file', () => {
  it('that says the least is filled with defaults', () => {
    const parsed = parseModel(minimal);
    if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.issues));
    const { model } = parsed;
    expect(model.holdout).toBe(13);
    expect(model.sampler).toEqual({ chains: 4, draws: { warmup: 1000, keep: 1000 }, target: 0.8, rerun: true });
    expect(model.channels[0]).toMatchObject({
      adstock: { kind: 'geometric', window: 8 },
      saturation: { kind: 'logistic' },
      order: 'adstock first',
    });
    expect(model.baseline.map((term) => term.kind)).toEqual(['intercept', 'linear-trend', 'fourier']);
  });

  it('runs two chains or more: one alone cannot show that chains agree', () => {
    expect(told(changed('sampler', { chains: 1 })).map((i) => i.path)).toEqual(['sampler.chains']);
    expect(told(changed('sampler', { chains: 2 }))).toEqual([]);
  });

  it.each(adstocks.map((a) => a.kind))('takes the adstock %s with its defaults', (kind) => {
    expect(told(changed('channels.0.adstock', { kind }))).toEqual([]);
  });
  it.each(saturations.map((s) => s.kind))('takes the saturation %s with its defaults', (kind) => {
    expect(told(changed('channels.0.saturation', { kind }))).toEqual([]);
  });
  it.each(baselineTerms.map((t) => t.kind).filter((kind) => !['holidays', 'piecewise-linear-trend'].includes(kind)))(
    'takes the baseline term %s with its defaults',
    (kind) => {
      expect(told(changed('baseline', [{ kind }]))).toEqual([]);
    },
  );

  it('with a misspelt key is asked what was meant', () => {
    const copy = { ...minimal, chanels: [] };
    expect(told(copy)).toContainEqual({
      code: 'key-unknown',
      path: 'chanels',
      facts: { key: 'chanels', near: 'channels' },
    });
  });
  it('with a misspelt key inside a channel is asked too', () => {
    expect(told(changed('channels.0.spent', 'x'))).toContainEqual({
      code: 'key-unknown',
      path: 'channels[0].spent',
      facts: { key: 'spent', near: 'spend' },
    });
  });
  it('without a part that is needed says which', () => {
    expect(told(changed('outcome', undefined))).toContainEqual({
      code: 'key-missing',
      path: 'outcome',
      facts: { key: 'outcome' },
    });
    expect(told(changed('channels.0.spend', undefined))[0]).toMatchObject({
      code: 'key-missing',
      path: 'channels[0].spend',
    });
  });
  it('of another version is refused by its number', () => {
    expect(told(changed('version', 2))).toEqual([
      { code: 'version-unsupported', path: 'version', facts: { found: '2', known: [1] } },
    ]);
  });
  it('with a method nobody knows gets the known ones and the nearest', () => {
    expect(told(changed('channels.0.saturation', { kind: 'logistik' }))[0]).toMatchObject({
      code: 'kind-unknown',
      path: 'channels[0].saturation',
      facts: { kind: 'logistik', family: 'saturation', near: 'logistic' },
    });
    expect(told(changed('channels.0.prior.distribution', { kind: 'lognormal' }))[0]).toMatchObject({
      code: 'kind-unknown',
      facts: { family: 'distribution', near: 'log-normal' },
    });
  });
  it('with an unknown argument of a distribution gets the known ones', () => {
    expect(told(changed('channels.0.prior.distribution', { kind: 'half-normal', sigma: 1, sd: 1 }))[0]).toMatchObject({
      code: 'argument-unknown',
      facts: { kind: 'half-normal', argument: 'sigma' },
    });
    expect(told(changed('channels.0.prior.distribution', { kind: 'half-normal' }))[0]).toMatchObject({
      code: 'argument-missing',
      facts: { kind: 'half-normal', argument: 'sd' },
    });
  });
  it('with the wrong choice lists the right ones', () => {
    expect(told(changed('data.weekStart', 'mondy'))[0]).toMatchObject({
      code: 'choice-unknown',
      facts: { near: 'monday' },
    });
  });
  it('with the wrong kind of value says what was found and expected', () => {
    expect(told(changed('holdout', 'four'))).toEqual([
      { code: 'value-wrong', path: 'holdout', facts: { found: '"four"', expected: 'number' } },
    ]);
    expect(told(changed('data.currency', 'won'))[0]).toMatchObject({
      code: 'value-wrong',
      facts: { expected: 'currency code' },
    });
    expect(told(changed('channels.0.saturation', { kind: 'logistic', steepness: 'a lot' }))[0]).toMatchObject({
      code: 'value-wrong',
      path: 'channels[0].saturation.steepness',
      facts: { expected: 'number or record' },
    });
  });
  it('with a number out of range says the range', () => {
    expect(told(changed('sampler', { target: 1.4 }))[0]).toMatchObject({
      code: 'number-out-of-range',
      facts: { found: 1.4, upper: 0.99 },
    });
  });
  it('without channels says so', () => {
    expect(told(changed('channels', []))).toEqual([{ code: 'channels-none', path: 'channels', facts: {} }]);
  });
  it('with two channels of one name, or one column used twice, says where', () => {
    const two = changed('channels', [minimal.channels[0], minimal.channels[0]]);
    expect(told(two).map(({ code, path }) => [code, path])).toEqual([
      ['channel-duplicate', 'channels[1].name'],
      ['column-used-twice', 'channels[1].spend'],
    ]);
  });
  it('with a prior whose lower bound is above its upper says both', () => {
    const prior = { on: 'roi', distribution: { kind: 'uniform', lower: 3, upper: 1 } };
    expect(told(changed('channels.0.prior', prior))[0]).toMatchObject({
      code: 'prior-lower-above-upper',
      facts: { lower: 3, upper: 1 },
    });
  });
  it('with an argument out of its domain says what is allowed', () => {
    const prior = { on: 'roi', distribution: { kind: 'log-normal', location: 0, scale: -2 } };
    expect(told(changed('channels.0.prior', prior))[0]).toMatchObject({
      code: 'prior-argument-out-of-domain',
      path: 'channels[0].prior.distribution.scale',
      facts: { argument: 'scale', found: -2, expected: 'positive number' },
    });
  });
  it('with belief where a parameter cannot be says where it can', () => {
    const adstock = { kind: 'geometric', decay: { kind: 'normal', mean: 0.5, sd: 0.1 } };
    expect(told(changed('channels.0.adstock', adstock))[0]).toMatchObject({
      code: 'prior-outside-support',
      path: 'channels[0].adstock.decay',
    });
    expect(told(changed('channels.0.adstock', { kind: 'geometric', decay: 1.5 }))[0]).toMatchObject({
      code: 'number-out-of-range',
    });
  });
  it('with a coefficient prior asks for its unit', () => {
    const prior = { on: 'coefficient', distribution: { kind: 'half-normal', sd: 2 } };
    expect(told(changed('channels.0.prior', prior))[0]).toMatchObject({ code: 'prior-unit-missing' });
    expect(told(changed('channels.0.prior', { ...prior, unit: 'ratio' }))[0]).toMatchObject({
      code: 'prior-unit-wrong',
    });
  });
  it('with a unit on a measure that has its own, or a cost below 0, is told', () => {
    const unit = { ...roi, unit: 'outcome' };
    expect(told(changed('channels.0.prior', unit))).toEqual([
      { code: 'key-unknown', path: 'channels[0].prior.unit', facts: { key: 'unit' } },
    ]);
    const cost = { on: 'cost per outcome', distribution: { kind: 'normal', mean: 1, sd: 1 } };
    expect(told(changed('channels.0.prior', cost))[0]).toMatchObject({
      code: 'prior-outside-support',
      facts: { lower: 0 },
    });
  });
  it('may leave out a bound of a truncated normal', () => {
    const distribution = { kind: 'truncated-normal', mean: 2, sd: 1, lower: 0 };
    expect(told(changed('channels.0.prior', { on: 'roi', distribution }))).toEqual([]);
  });
  it('with a margin in percent is told', () => {
    expect(told(changed('outcome.margin', 40))).toEqual([
      { code: 'margin-out-of-range', path: 'outcome.margin', facts: { found: 40 } },
    ]);
  });
  it('counting units has to say what a unit is worth, and revenue must not', () => {
    expect(told(changed('outcome.kind', 'units'))[0]).toMatchObject({ code: 'value-per-unit-missing' });
    expect(told(changed('outcome.valuePerUnit', 3))[0]).toMatchObject({ code: 'value-per-unit-unused' });
  });
  it('with a window that ends before it begins is told both days', () => {
    const window = { from: '2026-01-05', to: '2025-01-06' };
    expect(told(changed('data.window', window))).toEqual([
      { code: 'window-empty', path: 'data.window', facts: window },
    ]);
  });
  it('that is no record at all is told', () => {
    for (const data of [null, 3, 'model', []]) expect(issues(data).length).toBeGreaterThan(0);
  });
  it('tells every problem, not only the first', () => {
    const copy = { ...(changed('holdout', 'four') as object), version: 3 };
    expect(
      told(copy)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['value-wrong', 'version-unsupported']);
  });
});

describe('the JSON Schema of the model file', () => {
  it('names every member of every family', () => {
    const text = JSON.stringify(modelJsonSchema());
    for (const { kind } of [...adstocks, ...saturations, ...baselineTerms]) expect(text).toContain(`"const":"${kind}"`);
  });
});
