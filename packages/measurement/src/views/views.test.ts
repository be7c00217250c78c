import type { Estimate } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { sampled } from '../../test/sampled.ts';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { drawnFromColumns, drawnOf } from '../curves/drawn.ts';
import { thinned } from '../curves/thin.ts';
import { knownPrior } from '../mmm/believed.ts';
import { frameOf } from '../mmm/frame.ts';
import { linearOf } from '../mmm/linear.ts';
import { channelResults } from '../results/channelResults.ts';
import { pooled } from '../results/draws.ts';
import { estimateOf } from '../results/estimateOf.ts';
import { halfOf } from './carryOverView.ts';
import { fillContribution, fillExpected, fitInHand } from './fitInHand.ts';
import { heldOutWeeks } from './fittedView.ts';
import { valuesAhead } from './forecastView.ts';
import {
  carryOverView,
  contributionView,
  fittedView,
  forecastView,
  predictiveCheckView,
  priorPosteriorView,
  responseView,
  returnsView,
  waterfallView,
} from './index.ts';
import { estimateOfPrior } from './priorPosteriorView.ts';
import { stopsPayingAt } from './responseView.ts';
import { waterfallDraws } from './waterfallView.ts';

// Every road a channel can take: either order, windows and recursions, with and without end, exposure and money.
const model = smallModel([
  channel('tv', { exposure: 'tv views' }),
  channel('search', {
    adstock: { kind: 'geometric', window: 'infinite', normalise: false },
    saturation: { kind: 'hill' },
    order: 'saturation first',
  }),
  channel('radio', { adstock: { kind: 'weibull-pdf', window: 6, normalise: true }, saturation: { kind: 'root' } }),
  channel('press', { adstock: { kind: 'none' }, saturation: { kind: 'logistic', steepness: 2 } }),
]);
const panel = smallPanel(['tv', 'search', 'radio', 'press']);
panel.media['search']?.set(panel.spend['search'] as Float64Array);
const { chains, layout } = sampled(model, panel);
const drawn = drawnOf(chains, layout);
const results = channelResults(chains, layout, panel);
const fit = fitInHand(model, panel, drawn, results);
const weeks = panel.weeks.length - panel.firstModelled;

/** Relative to the largest week: floating point only. */
const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-8 * 6000);
const sumOf = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0);

describe('one number, one source', () => {
  it('weekly contributions of a draw add up to its stored contribution', () => {
    const out = new Float64Array(weeks);
    for (const curve of fit.curves) {
      for (const d of [0, 7, 119]) {
        fillContribution(fit, curve, d, out);
        near(sumOf(out), drawn.units.get(curve.name)?.[d] as number);
      }
    }
  });

  it('baseline and contributions of a draw add up to the expected outcome of every week', () => {
    const out = new Float64Array(weeks);
    for (const d of [0, 33, 119]) {
      fillExpected(fit, d, out);
      for (let t = 0; t < weeks; t++) near(out[t] as number, pooled(chains, layout, layout.fittedAt + t)[d] as number);
    }
  });

  it('mean weekly contributions add up to the contribution of the record', () => {
    const view = contributionView(fit);
    view.channels.forEach(({ name, series }, i) => {
      expect(name).toBe(results[i]?.name);
      near(sumOf(series.map((e) => e.mean)), results[i]?.contribution.mean as number);
    });
    expect(view.weeks).toEqual(panel.weeks.slice(panel.firstModelled));
  });

  it('the waterfall shows the estimates of the record, and adds up draw by draw', () => {
    const view = waterfallView(fit);
    expect(view.channels.map((c) => c.estimate)).toEqual(results.map((r) => r.contribution));
    const draws = waterfallDraws(fit);
    for (let d = 0; d < drawn.count; d++) {
      const steps = draws.channels.reduce((sum, c) => sum + (c.draws[d] as number), draws.baseline[d] as number);
      near(steps + (draws.unexplained[d] as number) - (draws.unseen?.[d] ?? 0), view.observed);
    }
    near(
      view.baseline.mean +
        view.unexplained.mean -
        (view.unseen?.mean ?? 0) +
        sumOf(view.channels.map((c) => c.estimate.mean)),
      sumOf(panel.outcome.filter((y) => !Number.isNaN(y))),
    );
  });

  it('returns are those of the record, ratios of sums', () => {
    const view = returnsView(fit);
    view.rows.forEach((row, i) => {
      expect(row).toMatchObject({ ...results[i] });
    });
    const value = drawn.value.get('tv') as Float64Array;
    expect(view.rows[0]?.roi?.mean).toBeCloseTo(sumOf(value) / value.length / (view.rows[0]?.spend as number), 10);
    expect(view.breakEven).toBe(2.5);
    const above = Array.from(value).filter((x) => x / (view.rows[0]?.spend as number) > 2.5).length;
    expect(view.rows[0]?.aboveBreakEven).toBe(above / drawn.count);
  });

  it('without a margin there is no break-even and no chance', () => {
    const view = returnsView({ ...fit, model: { ...model, outcome: { ...model.outcome, margin: 'unknown' } } });
    expect(view.breakEven).toBeNull();
    expect(view.rows.every((row) => row.aboveBreakEven === null)).toBe(true);
  });

  it('draws read back from stored columns are the same draws', () => {
    const columns: Record<string, Float64Array> = {
      chain: new Float64Array(drawn.count),
      draw: new Float64Array(drawn.count),
    };
    for (const [name, x] of drawn.parameters) columns[name] = x;
    for (const { name } of model.channels) {
      columns[`${name}.contribution`] = drawn.units.get(name) as Float64Array;
      columns[`${name}.contribution in money`] = drawn.value.get(name) as Float64Array;
      columns[`${name}.next in money`] = drawn.marginal.get(name) as Float64Array;
    }
    expect(drawnFromColumns(columns, model)).toEqual(drawn);
  });
});

describe('response', () => {
  const view = responseView(fit);

  it('starts at nothing, reaches one and a half times the largest week, and knows today', () => {
    for (const { name, spend, outcome, seen, today } of view.curves) {
      const money = panel.spend[name] as Float64Array;
      expect(spend[0]).toBe(0);
      expect(outcome[0]?.mean).toBe(0);
      expect(spend.at(-1)).toBeCloseTo(1.5 * Math.max(...money.subarray(panel.firstModelled)), 8);
      expect(today).toBeCloseTo(sumOf(money.slice(-13)) / 13, 8);
      expect(seen).toHaveLength(weeks);
    }
  });

  it('is what constant spend brings in a late week', () => {
    const curve = fit.curves[1] as (typeof fit.curves)[number];
    const spend = view.curves[1]?.spend[20] as number;
    const constant = new Float64Array(3000).fill(spend / curve.largest);
    const { adstock, saturation, settings } = curve.shape;
    const outcome = Array.from({ length: drawn.count }, (_, d) => {
      const bent = constant.map((z) => saturation.value(z, curve.saturation(d)));
      return (curve.coefficient[d] as number) * (adstock.apply(bent, curve.adstock(d), settings).at(-1) as number);
    });
    expect(view.curves[1]?.outcome[20]?.mean).toBeCloseTo(sumOf(outcome) / drawn.count, 6);
  });

  it('whole curves are draws, some below and some above the middle', () => {
    const [curve] = view.curves;
    expect(curve?.draws).toHaveLength(12);
    const ends = (curve?.draws ?? []).map((d) => d.at(-1) as number);
    const q50 = curve?.outcome.at(-1)?.q50 as number;
    expect(ends.some((x) => x < q50) && ends.some((x) => x > q50)).toBe(true);
  });

  it('stops paying where the return falls through break-even for the last time', () => {
    const spend = [0, 1, 2, 3, 4];
    expect(stopsPayingAt(spend, [1, 3, 5, 3, 1], 2)).toBe(3.5);
    expect(stopsPayingAt(spend, [5, 4, 3, 2.5, 2.2], 2)).toBeNull();
    expect(stopsPayingAt(spend, [1, 1, 1, 1, 1], 2)).toBe(0);
  });
});

describe('carry-over', () => {
  it('shares of an effect add up to all of it', () => {
    for (const { name, shares, half } of carryOverView(fit).curves) {
      if (name !== 'search') expect(sumOf(shares.map((s) => s.mean))).toBeCloseTo(1, 10);
      expect(half.mean).toBeGreaterThan(0);
    }
  });

  it('half of an effect of two equal weeks has come after one', () => {
    expect(halfOf(Float64Array.of(0.5, 0.5))).toBe(1);
    expect(halfOf(Float64Array.of(1))).toBe(0.5);
    expect(halfOf(Float64Array.of(0.2, 0.6, 0.2))).toBeCloseTo(1.5, 12);
  });
});

describe('prior and posterior', () => {
  it('has the measure and every curve parameter that is believed, none that is fixed', () => {
    const rows = priorPosteriorView(fit).rows.map((r) => `${r.channel}.${r.parameter}`);
    expect(rows).toEqual([
      'tv.roi',
      'tv.decay',
      'tv.steepness',
      'search.roi',
      'search.decay',
      'search.half_saturation',
      'search.slope',
      'radio.roi',
      'radio.shape',
      'radio.scale',
      'radio.exponent',
      'press.roi',
    ]);
  });

  it('a normal prior is its mean and sd', () => {
    const { mean, sd, q05 }: Estimate = estimateOfPrior(knownPrior({ kind: 'normal', mean: 3, sd: 2 }));
    expect(mean).toBe(3);
    expect(sd).toBeCloseTo(2, 2);
    expect(q05).toBeCloseTo(3 - 2 * 1.6448536269514722, 10);
  });
});

describe('fitted and to come', () => {
  it('a new week falls about the expectation with the noise added', () => {
    const view = fittedView(fit, 1, null);
    view.fitted.forEach((e, t) => {
      near(e.mean, estimateOf(pooled(chains, layout, layout.fittedAt + t)).mean);
    });
    const noise = fit.baseline.noise;
    const variance = sumOf(noise.map((s) => s * s)) / noise.length;
    const extra = sumOf(view.predicted.map((p, t) => p.sd ** 2 - (view.fitted[t]?.sd as number) ** 2)) / weeks;
    // 31 weeks x 120 draws: the relative error of a variance is sqrt(2 / 3720) = .023, of a difference little more; 6 sd.
    expect(Math.abs(extra / variance - 1)).toBeLessThan(0.25);
    expect(view.observed.filter((y) => Number.isNaN(y))).toHaveLength(1);
  });

  it('held-out weeks come from the second fit', () => {
    const second = sampled(model, panel, { keep: 20, heldOut: 5 });
    const held = heldOutWeeks(second.chains, second.layout, panel.weeks);
    expect(held?.from).toBe(panel.weeks.at(-5));
    expect(held?.predicted).toHaveLength(5);
    expect(fittedView(fit, 1, held).heldOut).toBe(held);
    expect(heldOutWeeks(chains, layout, panel.weeks)).toBeNull();
  });

  it('the predictive check compares what was seen with what the model would make', () => {
    const { rows } = predictiveCheckView(fit, 1);
    expect(rows.map((r) => r.statistic)).toEqual(['mean', 'sd', 'lag-1 autocorrelation', 'smallest', 'largest']);
    const seen = Array.from(panel.outcome).filter((y) => !Number.isNaN(y));
    expect(rows[0]?.observed).toBeCloseTo(sumOf(seen) / seen.length, 8);
    expect(rows[4]?.observed).toBe(Math.max(...seen));
    for (const { p, replicated } of rows) {
      expect(p >= 0 && p <= 1).toBe(true);
      expect(replicated.q05).toBeLessThan(replicated.q95);
    }
  });

  it('a forecast goes on from the last week with what was given, and says what it assumed', () => {
    const usual = forecastView(fit, 1);
    expect(usual.weeks).toHaveLength(13);
    expect(usual.weeks[0]).toBe('2022-08-22');
    expect(usual.assumed).toEqual([
      ...['tv', 'search', 'radio', 'press'].map((driver) => ({ driver, how: 'as in the last 13 weeks' })),
      { driver: 'price', how: 'mean of the last 52 weeks' },
    ]);
    near(usual.total.mean, sumOf(usual.series.map((e) => e.mean)));
    const none = Object.fromEntries(model.channels.map((c) => [c.name, new Float64Array(13)]));
    const without = forecastView(fit, 1, { spend: none, drivers: { price: new Float64Array(13).fill(10) } });
    expect(without.total.mean).toBeLessThan(usual.total.mean);
    expect(new Set(without.assumed.map((a) => a.how))).toEqual(new Set(['given']));
  });

  it('trend, season and holidays go on as a longer panel has them', () => {
    // Two years, the last quarter cut off; without media, controls and noise the forecast is the baseline of the whole panel.
    const whole = smallPanel(['tv'], 104, 0);
    whole.outcome[3] = 9000; // the largest outcome, which scales coefficients, stays in
    const cut = (x: Float64Array): Float64Array => x.slice(0, -13);
    const early = {
      ...whole,
      weeks: whole.weeks.slice(0, -13),
      outcome: cut(whole.outcome),
      valuePerUnit: cut(whole.valuePerUnit),
      spend: { tv: cut(whole.spend['tv'] as Float64Array) },
      media: { tv: cut(whole.media['tv'] as Float64Array) },
      controls: {},
    };
    const terms = [
      { kind: 'intercept' },
      { kind: 'piecewise-linear-trend', every: 26 },
      { kind: 'fourier', pairs: 2 },
      { kind: 'holidays', country: ['KR', 'US'], days: 'usual' },
    ];
    const of = { ...smallModel([channel('tv')]), baseline: terms, controls: [] };
    const names = linearOf(of, whole, frameOf(of, whole, 0)).columns.map((c) => c.name);
    const kept = new Set(linearOf(of, early, frameOf(of, early, 0)).columns.map((c) => c.name));
    const nothing = new Float64Array(2);
    const parameters = new Map([
      ...names.map((name, i) => [name, new Float64Array(2).fill(kept.has(name) ? 0.3 + 0.1 * i : 0)] as const),
      ...['noise', 'tv.decay', 'tv.steepness'].map((name) => [name, nothing] as const),
    ]);
    const empty = new Map([['tv', nothing]]);
    const made = { count: 2, parameters, units: empty, value: empty, marginal: empty };
    const view = forecastView(fitInHand(of, early, made, []), 1);
    const full = contributionView(fitInHand(of, whole, made, []));
    expect(view.weeks).toEqual(whole.weeks.slice(-13));
    view.series.forEach((e, t) => {
      near(e.mean, full.baseline.at(t - 13)?.mean as number);
    });
  });

  it('holidays that shared a column go on as its sum when they fall apart', () => {
    const made = [
      { name: 'holiday KR A', values: Float64Array.of(0, 0, 1, 0) },
      { name: 'holiday US B + US C', values: Float64Array.of(0, 0, 0, 0.5) },
      { name: 'holiday US D', values: Float64Array.of(0, 0, 0, 1) },
    ];
    expect(valuesAhead('holiday KR A + US B + US C', made, 2)).toEqual(Float64Array.of(1, 0.5));
    expect(valuesAhead('holiday US D', made, 2)).toEqual(Float64Array.of(0, 1));
  });
});

it('thinning takes the middle of equal stretches', () => {
  expect(Array.from(thinned(10, 5))).toEqual([1, 3, 5, 7, 9]);
  expect(Array.from(thinned(3, 5))).toEqual([0, 1, 2]);
});
