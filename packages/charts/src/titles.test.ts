import type {
  Estimate,
  FittedView,
  Plan,
  PlannedChannel,
  PriorPosteriorView,
  ResponseView,
  WaterfallView,
} from '@sextant/spec';
import { describe, expect, test } from 'vitest';
import {
  allocation,
  budgetCurve,
  carryOver,
  type DifferenceView,
  difference,
  fitted,
  headingOf,
  priorPosterior,
  response,
  waterfall,
} from './index.ts';

const about = {
  subject: { outcomeKind: 'revenue', currency: 'USD', channels: ['Meta', 'TV', 'Press'] },
  language: 'en',
} as const;
const around = (mean: number, half: number): Estimate => ({
  mean,
  sd: half / 1.64,
  q05: mean - half,
  q50: mean,
  q95: mean + half,
});

describe('difference', () => {
  const of = (chanceBetter: number): DifferenceView => ({ difference: around(7e5, 8e5), chanceBetter });
  test.each([
    [0.96, 'The plan is very likely better than today, in 19 of 20 cases: +$0.7M (−0.1 to 1.5)'],
    [0.95, 'The plan is likely better than today, in 19 of 20 cases: +$0.7M (−0.1 to 1.5)'],
    [0.8, 'The plan is likely better than today, in 16 of 20 cases: +$0.7M (−0.1 to 1.5)'],
    [0.79, 'Whether the plan beats today cannot be told yet: +$0.7M (−0.1 to 1.5)'],
    [0.2, 'Whether the plan beats today cannot be told yet: +$0.7M (−0.1 to 1.5)'],
    [0.19, 'The plan is unlikely to be better than today: +$0.7M (−0.1 to 1.5)'],
  ])('the doubt word follows the chance: %f', (chance, title) => {
    expect(headingOf(difference, of(chance), about)).toBe(title);
  });
});

describe('waterfall', () => {
  const of = (...halves: readonly number[]): WaterfallView => ({
    baseline: around(60e6, 2e6),
    channels: halves.map((half, i) => ({ name: ['Meta', 'TV'][i] ?? '', estimate: around((8 - 3 * i) * 1e6, half) })),
    unexplained: around(0, 1e5),
    unseen: null,
    observed: 73e6,
  });
  test('a channel is the largest only where its interval lies above every other', () => {
    expect(headingOf(waterfall, of(1e6, 1e6), about)).toBe('Meta brought more than any other channel: $8.0M (7.0–9.0)');
    expect(headingOf(waterfall, of(2e6, 2e6), about)).toBe(
      'Of $73.0M revenue, $60.0M (58.0–62.0) would have come without marketing',
    );
  });
  test('a cut axis says where it starts', () => {
    expect(waterfall.subtitle(of(1e6, 1e6), about)).toMatch(/Axis starts at \$5\dM \(broken bars\)/);
    const small = { ...of(1e6, 1e6), baseline: around(2e6, 1e6), observed: 15e6 };
    expect(waterfall.subtitle(small, about)).not.toContain('starts');
  });
});

describe('prior and posterior', () => {
  const of = (mean: number, half: number, learnt: number): PriorPosteriorView => ({
    rows: [{ channel: 'Meta', parameter: 'roi', prior: around(2, 1), posterior: around(mean, half), learnt }],
  });
  test.each([
    [of(1, 0.5, 0.5), 'Meta lies below what was believed before'],
    [of(4, 0.5, 0.5), 'Meta lies above what was believed before'],
    [of(2, 1, 0), 'The data taught us nothing new about Meta'],
    [of(2.2, 0.5, 0.5), 'The data narrowed every belief by at least 50%'],
    [of(2.2, 0.92, 0.08), 'The data narrowed 0 of 1 belief by half or more'],
  ])('%#', (view, title) => {
    expect(headingOf(priorPosterior, view, about)).toBe(title);
  });
});

describe('fitted against actual', () => {
  const of = (observed: readonly number[], heldOut: boolean): FittedView => {
    const weeks = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];
    const series = weeks.map(() => around(100, 10));
    return {
      weeks,
      observed,
      fitted: series,
      predicted: series,
      heldOut: heldOut ? { from: '2026-01-19', predicted: [around(200, 10), around(200, 10)] } : null,
    };
  };
  test('held-out weeks are judged by their own prediction, and a missing week by none', () => {
    expect(headingOf(fitted, of([100, 100, 205, 195], true), about)).toBe(
      'All 2 held-out weeks fell inside the interval',
    );
    expect(headingOf(fitted, of([100, 100, 205, 100], true), about)).toBe(
      '1 of 2 held-out weeks fell inside the interval',
    );
    expect(headingOf(fitted, of([100, 100, 205, Number.NaN], true), about)).toBe(
      'The held-out week fell inside the interval',
    );
    expect(headingOf(fitted, of([100, 130, Number.NaN, 91], false), about)).toBe(
      '2 of 3 weeks lie inside the interval',
    );
  });
});

describe('curves', () => {
  const curve = (name: string, today: number, stopsPaying: number | null): ResponseView['curves'][number] => ({
    name,
    spend: [0, 10],
    outcome: [around(0, 0), around(5, 1)],
    seen: [today],
    today,
    stopsPaying,
    draws: [],
  });
  test('room and its end by where the next unit stops paying', () => {
    const both = { curves: [curve('Meta', 3, 5), curve('TV', 6, 5)] };
    expect(headingOf(response, both, about)).toBe('Meta still has room; on TV the next $1 no longer pays');
    expect(headingOf(response, { curves: [curve('Meta', 3, 5)] }, about)).toBe('Meta still has room');
    expect(headingOf(response, { curves: [curve('TV', 5, 5)] }, about)).toBe('On TV the next $1 no longer pays');
    expect(headingOf(response, { curves: [curve('TV', 5, null)] }, about)).toBe(
      'Where the next $1 stops paying is not known',
    );
  });
  test('the longest is named only where it is sure, else the longest of all bounds', () => {
    const of = (...halves: readonly Estimate[]) => ({
      curves: halves.map((half, i) => ({ name: ['Meta', 'TV'][i] ?? '', shares: [around(0.5, 0.1)], half })),
    });
    expect(headingOf(carryOver, of(around(1, 0.2), around(4, 1)), about)).toBe(
      'TV works longest: half of its effect has come after 4.0 (3.0–5.0) weeks',
    );
    expect(headingOf(carryOver, of(around(3, 1), around(4, 1)), about)).toBe(
      'Half of every channel’s effect comes within 5 weeks',
    );
    expect(headingOf(carryOver, of(around(15, 5), around(14, 5)), about)).toBe(
      'Which channel works longest cannot be told yet',
    );
  });
});

describe('plan', () => {
  const channel = (name: string, today: number, proposed: number) =>
    ({ channel: name, today, proposed }) as PlannedChannel;
  const moved = (...channels: readonly PlannedChannel[]) =>
    headingOf(allocation, { channels, request: {} as Plan['request'] }, about);
  test('what moves from where to where, and how much', () => {
    expect(moved(channel('Meta', 5e6, 4e6), channel('TV', 1e6, 2e6))).toBe('The plan moves $1.0M from Meta to TV');
    expect(moved(channel('Meta', 5e6, 5e6), channel('TV', 1e6, 2e6))).toBe('The plan adds $1.0M to TV');
    expect(moved(channel('Meta', 5e6, 4.8e6))).toBe('The plan takes $200K from Meta');
    expect(moved(channel('Meta', 5e6, 5.001e6))).toBe('The plan leaves every channel as it is today');
  });

  const curve = (...profits: readonly (number | null)[]) => ({
    budget: 2e6,
    budgetCurve: profits.map((profit, i) => ({
      budget: (i + 1) * 1e6,
      value: around((i + 1) * 2e6, 1e5),
      profit: profit === null ? null : around(profit, 1e5),
    })),
  });
  test('how much in all', () => {
    expect(headingOf(budgetCurve, curve(1, 3, 2), about)).toBe('Mean profit is largest at a budget of about $2.0M');
    expect(headingOf(budgetCurve, curve(1, 2, 3), about)).toContain('keeps growing up to $3.0M');
    expect(headingOf(budgetCurve, curve(3, 2, 1), about)).toContain('$1.0M, the smallest budget tried');
    expect(headingOf(budgetCurve, curve(null, null, null), about)).toBe(
      'The mean outcome goes from $2.0M to $6.0M for a budget of $1.0M–$3.0M',
    );
  });
});
