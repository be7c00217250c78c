import { defaultSettings, random, sampleChain } from '@sextant/numerics';
import type { Model } from '@sextant/spec';
import { expect, it } from 'vitest';
import { geometric } from '../adstock/geometric.ts';
import { exampleSize, generateCompany, type TrueChannel } from '../company/index.ts';
import type { ChannelCurve } from '../curves/curve.ts';
import { drawnOf } from '../curves/drawn.ts';
import { compileModel } from '../mmm/compile.ts';
import { parseModel } from '../model/parse.ts';
import { readPanel } from '../panel/readPanel.ts';
import { logistic } from '../saturation/logistic.ts';
import { type PlanBasis, planBasis } from './basis.ts';
import { makePlan } from './plan.ts';

// The plan is found on a fit and judged by the curves that made the data, which the fit never sees.

const company = generateCompany(1, { ...exampleSize, weeks: 104, channels: 4 });
const columns = ['tv_spend', 'naver_search_spend', 'youtube_spend', 'meta_spend'];
const carry = { window: 8, normalise: true } as const;

function modelOf(): Model {
  const parsed = parseModel({
    version: 1,
    data: { date: 'week', currency: 'KRW' },
    outcome: { column: 'revenue', kind: 'revenue', margin: 0.38 },
    channels: company.truth.channels.map(({ name }, i) => ({
      name,
      spend: columns[i],
      prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.4, scale: 0.7 } },
    })),
    baseline: [
      { kind: 'intercept' },
      { kind: 'linear-trend' },
      { kind: 'fourier', pairs: 2 },
      { kind: 'holidays', country: ['KR', 'US'] },
    ],
    controls: [{ column: 'price' }, { column: 'promotion' }, { column: 'demand_index' }],
  });
  if (parsed.kind === 'issues') throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

function fitted(): PlanBasis {
  const model = modelOf();
  const read = readPanel(model, company.table);
  if (read.kind === 'issues') throw new Error(JSON.stringify(read.issues));
  const { density, layout } = compileModel(model, read.panel, { road: 'wasm', heldOut: 0 });
  const settings = { ...defaultSettings, warmup: 300, keep: 250 };
  const chains = [0, 1].map((chain) => {
    const ran = sampleChain(density, settings, random(1, chain), () => 'go on');
    if (ran.kind === 'no start') throw new Error('no start');
    return ran;
  });
  return planBasis({ model, panel: read.panel, drawn: drawnOf(chains, layout), status: 'good', reasons: [] });
}

/** What a schedule after the data truly brings, by the plain carry-over and curve: all with it less all without it. */
function trueValue(channel: TrueChannel, spend: Float64Array, schedule: readonly number[]): number {
  const largest = Math.max(...spend);
  const shape = (x: readonly number[]): number =>
    geometric
      .apply(
        x.map((v) => v / largest),
        channel,
        carry,
      )
      .reduce((sum, z) => sum + logistic.value(z, channel), 0);
  const worth = channel.contribution / shape([...spend]);
  const after = new Array<number>(carry.window).fill(0);
  return worth * (shape([...spend, ...schedule, ...after]) - shape([...spend, ...schedule.map(() => 0), ...after]));
}

/** The same planner on the true curves: the best that could have been known. */
function knowing(basis: PlanBasis): PlanBasis {
  const curves = basis.curves.map((curve, i): ChannelCurve => {
    const truth = company.truth.channels[i] as TrueChannel;
    const largest = Math.max(...curve.spend);
    const h = geometric
      .apply(
        curve.spend.map((v) => v / largest),
        truth,
        carry,
      )
      .map((z) => logistic.value(z, truth));
    const { decay, steepness } = truth;
    return {
      ...curve,
      adstock: () => ({ decay }),
      saturation: () => ({ steepness }),
      coefficient: Float64Array.of(truth.contribution / h.reduce((a, b) => a + b, 0)),
    };
  });
  return { ...basis, curves, draws: 1 };
}

it('on a made-up company the plan gains on the true curves, with a regret smaller than the gain', () => {
  const basis = fitted();
  const from = '2024-12-30'; // 104 weeks from 2023-01-02
  const budget = basis.curves.reduce((sum, c) => sum + c.spend.slice(-13).reduce((a, b) => a + b, 0), 0);
  const request = {
    fit: '',
    from,
    weeks: 13,
    goal: { kind: 'fixed budget', budget },
    todayWeeks: 13,
    pattern: 'as today',
  } as const;
  const limits = basis.curves.map(({ name, spend }) => {
    const today = spend.slice(-13).reduce((a, b) => a + b, 0);
    return { channel: name, lower: 0.5 * today, upper: 1.5 * today };
  });
  const planOf = (of: PlanBasis) => {
    const result = makePlan(of, { ...request, limits }, { acceptSuspect: false });
    if (result.kind === 'issues') throw new Error(JSON.stringify(result.issues));
    return result.plan;
  };
  const value = (schedules: readonly (readonly number[])[]): number =>
    company.truth.channels.reduce(
      (sum, channel, i) =>
        sum + trueValue(channel, (basis.curves[i] as ChannelCurve).spend, schedules[i] as readonly number[]),
      0,
    );
  const plan = planOf(basis);
  const best = planOf(knowing(basis));
  const proposed = value(plan.channels.map((c) => c.schedule));
  const known = value(best.channels.map((c) => c.schedule));
  const today = value(
    plan.channels.map((c) => c.schedule.map((x) => (c.proposed > 0 ? (x * c.today) / c.proposed : 0))),
  );
  // The planner's own account of the true curves is the plain one.
  expect(best.valueProposed.mean / known).toBeCloseTo(1, 9);
  expect(best.valueToday.mean / today).toBeCloseTo(1, 9);
  // Curves that bend one way are solved to the bound.
  expect(plan.optimalityGap).toBeLessThan(1e-3);
  const regret = known - proposed;
  expect(regret).toBeGreaterThanOrEqual(-1e-6 * known);
  expect(proposed).toBeGreaterThan(today);
  expect(regret).toBeLessThan(proposed - today);
});
