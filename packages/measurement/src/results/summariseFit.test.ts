import { random } from '@sextant/numerics';
import type { Finding } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { type OutputLayout, outputLayout } from '../mmm/outputs.ts';
import type { DrawnChain } from './draws.ts';
import { gateFindings, gates, hasFailed } from './gates.ts';
import { type FitToSummarise, summariseFit } from './summariseFit.ts';

const panel = smallPanel(['tv', 'search'], 20, 0);
const model = smallModel([channel('tv'), channel('search')]);
const layout: OutputLayout = outputLayout(['tv.roi', 'search.roi', 'noise'], ['tv', 'search'], 20, 0);

/** Draws of chain `c`: every quantity independent normal about its place, so that all gates pass. */
function goodChain(c: number, kept = 600, shift = (_: number, x: number): number => x): DrawnChain {
  const stream = random(1, c);
  const draws = new Float64Array(kept * layout.length);
  for (let i = 0; i < kept; i++) {
    for (let q = 0; q < layout.length; q++)
      draws[i * layout.length + q] = shift(q, (q < 3 ? 1.5 : 1000 + q) + 0.1 * stream.normal());
  }
  const energy = Float64Array.from({ length: kept }, () => stream.normal());
  return {
    kept,
    draws,
    energy,
    divergences: 0,
    depths: [0, kept, 0],
    meanAcceptance: 0.8,
    step: 0.5,
    gradients: { warmup: 10, sampling: 20 },
  };
}

const chains = (make: (c: number) => DrawnChain): DrawnChain[] => [0, 1, 2, 3].map(make);

function summary(over: Partial<FitToSummarise> = {}) {
  const attempts = [{ target: 0.8, divergences: 0 }];
  return summariseFit({
    model,
    panel,
    layout,
    chains: chains((c) => goodChain(c)),
    attempts,
    findings: [],
    provisional: false,
    ...over,
  });
}

const codes = (findings: readonly Finding[]): string[] => findings.map((f) => f.code);

/** Slow waves common to no two draws: autocorrelation without different means. */
function sluggish(kept: number, c: number, carry: number): Float64Array {
  const stream = random(2, c);
  let x = 0;
  return Float64Array.from({ length: kept }, () => {
    x = carry * x + Math.sqrt(1 - carry * carry) * stream.normal();
    return x;
  });
}

function withFirst(c: number, values: Float64Array): DrawnChain {
  const chain = goodChain(c, values.length);
  values.forEach((x, i) => {
    chain.draws[i * layout.length] = 1.5 + 0.1 * x;
  });
  return chain;
}

describe('a fit is', () => {
  it('good when every gate is passed', () => {
    const { status, reasons, channels } = summary();
    expect(status).toBe('good');
    expect(reasons).toEqual([]);
    expect(channels).toHaveLength(2);
  });

  it('suspect when one parameter of one chain lies apart', () => {
    const fit = summary({ chains: chains((c) => goodChain(c, 600, (q, x) => (q === 0 && c === 3 ? x + 0.04 : x))) });
    expect(fit.status).toBe('suspect');
    expect(fit.reasons.find((f) => f.code === 'rhat-high')?.where).toEqual({ parameter: 'tv.roi' });
    expect(fit.channels).not.toBeNull();
  });

  it('failed, without channel numbers, when chains found different answers', () => {
    const fit = summary({ chains: chains((c) => goodChain(c, 600, (q, x) => (q === 0 && c === 3 ? x + 0.5 : x))) });
    expect(fit.status).toBe('failed');
    expect(fit.channels).toBeNull();
    expect(fit.baseline).toBeNull();
  });

  it('suspect when draws depend on each other so much that fewer than 400 are left', () => {
    const fit = summary({ chains: chains((c) => withFirst(c, sluggish(1000, c, 0.9))) });
    expect(fit.status).toBe('suspect');
    expect(fit.reasons.some((f) => f.code === 'ess-low' && f.facts['kind'] === 'bulk')).toBe(true);
  });

  it('failed when fewer than 50 are left', () => {
    const fit = summary({ chains: chains((c) => withFirst(c, sluggish(200, c, 0.97))) });
    expect(fit.status).toBe('failed');
  });

  it('suspect when one transition diverged, failed when more than 2 % did', () => {
    const diverged = (count: number) =>
      summary({ chains: chains((c) => ({ ...goodChain(c), divergences: c === 0 ? count : 0 })) });
    expect(diverged(1).status).toBe('suspect');
    expect(codes(diverged(1).reasons)).toEqual(['divergences']);
    expect(diverged(48).status).toBe('suspect');
    expect(diverged(49).status).toBe('failed');
  });

  it('suspect when a single chain came back, however well it moved', () => {
    const fit = summary({ chains: [goodChain(0, 2400)] });
    expect(fit.status).toBe('suspect');
    expect(codes(fit.reasons)).toEqual(['chains-not-compared']);
  });

  it('suspect when energy moves too slowly', () => {
    const drift = sluggish(600, 1, 0.95);
    const fit = summary({ chains: chains((c) => (c === 1 ? { ...goodChain(c), energy: drift } : goodChain(c))) });
    expect(codes(fit.reasons)).toEqual(['energy-low']);
    expect(fit.reasons[0]?.where).toEqual({ chain: 1 });
    expect(fit.reasons[0]?.facts['value']).toBeLessThan(gates.energy);
  });

  it('suspect when something found before the fit blocks', () => {
    const found: Finding = { code: 'channels-identical', where: {}, facts: { a: 'tv', b: 'search' }, blocks: ['rank'] };
    expect(summary({ findings: [found] }).status).toBe('suspect');
    expect(summary({ findings: [{ ...found, blocks: [] }] }).status).toBe('good');
  });

  it('provisional when it was cancelled, whatever its gates say', () => {
    expect(summary({ provisional: true }).status).toBe('provisional');
  });
});

describe('doubts', () => {
  it('name two channels whose effects the draws cannot divide', () => {
    const fit = summary({
      chains: chains((c) => {
        const chain = goodChain(c);
        for (let i = 0; i < chain.kept; i++) {
          const row = i * layout.length + layout.unitsAt;
          chain.draws[row + 1] = 2000 - (chain.draws[row] as number) + 0.01 * Math.sin(i);
        }
        return chain;
      }),
    });
    const found = fit.findings.find((f) => f.code === 'channels-not-separable');
    expect(found?.facts).toMatchObject({ a: 'tv', b: 'search' });
    expect(fit.status).toBe('suspect');
    expect(codes(summary().findings)).not.toContain('channels-not-separable');
  });

  it('say where the data taught nothing', () => {
    const wide = chains((c) => {
      const stream = random(3, c);
      const chain = goodChain(c);
      for (let i = 0; i < chain.kept; i++) chain.draws[i * layout.length] = Math.exp(0.2 + 0.95 * stream.normal());
      return chain;
    });
    const found = summary({ chains: wide }).findings.filter((f) => f.code === 'prior-not-updated');
    expect(found.map((f) => f.where.channel)).toEqual(['tv']);
  });
});

describe('numbers', () => {
  it('are ratios of sums draw by draw, and the baseline is what is left', () => {
    const fit = summary();
    const spend = (panel.spend['tv'] as Float64Array).reduce((a, b) => a + b, 0);
    const [tv] = fit.channels ?? [];
    expect(tv?.spend).toBeCloseTo(spend, 8);
    expect(tv?.roi?.mean).toBeCloseTo((1000 + layout.valueAt) / spend, 3);
    expect(tv?.marginalRoi?.mean).toBeCloseTo((1000 + layout.marginalAt) / (0.01 * spend), 1);
    const expected = Array.from({ length: 20 }, (_, t) => 1000 + layout.fittedAt + t).reduce((a, b) => a + b, 0);
    const channels = 2000 + layout.unitsAt * 2 + 1;
    expect(fit.baseline?.contribution.mean).toBeCloseTo(expected - channels, 0);
  });
});

/**
 * Draws whose bulk mixes and whose tails stick: independent normals, of which those beyond 1.6 come in runs, `run` draws long.
 * In place of single far draws, runs of far draws at random: the ranks near the middle stay independent.
 */
function stickyTails(kept: number, c: number, run: number): Float64Array {
  const stream = random(4, c);
  const out = new Float64Array(kept);
  for (let i = 0; i < kept; ) {
    const x = stream.normal();
    const length = Math.abs(x) > 1.6 ? run : 1;
    // A run starts as often as to keep the share of far draws.
    if (length > 1 && stream.uniform() > 1 / run) continue;
    for (let k = 0; k < length && i < kept; k++) out[i++] = x + (length > 1 ? 0.05 * stream.normal() : 0);
  }
  return out;
}

describe('the gate of tails', () => {
  const tails = (kept: number, run: number) =>
    summary({ chains: chains((c) => withFirst(c, stickyTails(kept, c, run))) });

  it('makes a fit suspect whose bulk is good', () => {
    const { status, reasons, parameters, channels } = tails(1500, 24);
    expect(parameters[0]?.essBulk).toBeGreaterThan(gates.ess);
    expect(parameters[0]?.rhat).toBeLessThan(gates.rhat);
    expect(parameters[0]?.essTail).toBeLessThan(gates.ess);
    expect(parameters[0]?.essTail).toBeGreaterThan(gates.failed.ess);
    expect(status).toBe('suspect');
    expect(reasons.map((f) => [f.code, f.facts['kind'], f.where])).toEqual([
      ['ess-low', 'tail', { parameter: 'tv.roi' }],
    ]);
    expect(channels).not.toBeNull();
  });

  it('is silent where tails mix like the bulk', () => {
    const { status, reasons } = tails(1500, 1);
    expect([status, reasons]).toEqual(['good', []]);
  });
});

describe('the bound of failure', () => {
  const parameter = { name: 'a', mean: 0, sd: 1, q05: -1, q50: 0, q95: 1, rhat: 1, essBulk: 400, essTail: 400 };
  const judged = (over: Partial<typeof parameter> = {}) => ({
    parameters: [parameter, { ...parameter, ...over }],
    chains: 4,
    divergences: 0,
    draws: 4000,
    energy: [1, 1],
    deepest: 0,
  });

  it('for effective draws of bulk and of tails alike is 50', () => {
    expect([hasFailed(judged({ essTail: 49.9 })), hasFailed(judged({ essTail: 50 }))]).toEqual([true, false]);
    expect([hasFailed(judged({ essBulk: 49.9 })), hasFailed(judged({ essBulk: 50 }))]).toEqual([true, false]);
  });

  it('for R-hat is 1.1', () => {
    expect([hasFailed(judged({ rhat: 1.1 })), hasFailed(judged({ rhat: 1.0999 }))]).toEqual([true, false]);
  });

  it('is not that of being good', () => {
    const missed = (over: Partial<typeof parameter>): string[] => codes(gateFindings(judged(over)));
    expect([missed({ essTail: 399 }), missed({ essTail: 400 })]).toEqual([['ess-low'], []]);
    expect([missed({ essBulk: 399 }), missed({ essBulk: 400 })]).toEqual([['ess-low'], []]);
    expect([missed({ rhat: 1.01 }), missed({ rhat: 1.0099 })]).toEqual([['rhat-high'], []]);
  });
});

describe('what is said without a block', () => {
  it('names a channel whose mean and median differ, and no other', () => {
    const skewed = (power: number) =>
      summary({
        chains: chains((c) => {
          const stream = random(5, c);
          const chain = goodChain(c);
          for (let i = 0; i < chain.kept; i++) {
            chain.draws[i * layout.length + layout.valueAt + 1] = 1000 * Math.exp(power * stream.normal());
          }
          return chain;
        }),
      });
    // Of a log-normal with scale s the distance is (e^(s^2/2) - 1) / (e^(s^2/2) sqrt(e^(s^2) - 1)): .30 at s = 1, .10 at .2.
    const found = skewed(1).findings.filter((f) => f.code === 'mean-median-differ');
    expect(found.map((f) => f.where)).toEqual([{ channel: 'search' }]);
    expect(found[0]?.facts['distance']).toBeGreaterThan(0.25);
    expect(skewed(1).status).toBe('good');
    expect(codes(skewed(0.2).findings)).not.toContain('mean-median-differ');
  });

  it('says how likely a negative baseline is, where over one in five draws has one', () => {
    const share = (negative: number) =>
      summary({
        chains: chains((c) => {
          const chain = goodChain(c);
          for (let i = 0; i < chain.kept; i++) {
            // Contributions beyond the expected outcome in the first draws of each chain.
            if (i < negative * chain.kept) chain.draws[i * layout.length + layout.unitsAt] = 1e6;
          }
          return chain;
        }),
      });
    expect(share(0.25).findings.find((f) => f.code === 'baseline-negative')?.facts).toEqual({ chance: 0.25 });
    expect(codes(share(0.2).findings)).not.toContain('baseline-negative');
    expect(codes(share(0).findings)).not.toContain('baseline-negative');
  });

  it('counts the transitions that used every doubling', () => {
    const depths = (deepest: number) =>
      summary({ chains: chains((c) => ({ ...goodChain(c), depths: [0, 600 - deepest, deepest] })) });
    const found = depths(3);
    expect(found.findings.find((f) => f.code === 'depth-reached')?.facts).toEqual({ count: 12, of: 2400 });
    expect(found.status).toBe('good');
    expect(codes(depths(0).findings)).toEqual([]);
  });
});

describe('the smallest fit that can be judged', () => {
  it('has two chains: of one alone no R-hat is known', () => {
    expect(summary({ chains: [goodChain(0, 2400)] }).diagnostics.worst.rhat).toBeNull();
    const two = summary({ chains: [goodChain(0, 1200), goodChain(1, 1200)] });
    expect(two.diagnostics.worst.rhat).toBeLessThan(gates.rhat);
    expect(two.status).toBe('good');
  });
});

describe('a fit whose chains cannot be judged', () => {
  it('has failed: one draw a chain agrees with nothing', () => {
    const { status, channels, reasons } = summary({ chains: chains((c) => goodChain(c, 1)) });
    expect([status, channels]).toEqual(['failed', null]);
    expect(codes(reasons)).toContain('ess-low');
  });
});
