import { random } from '@sextant/numerics';
import type { Finding } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { type OutputLayout, outputLayout } from '../mmm/outputs.ts';
import type { DrawnChain } from './draws.ts';
import { gates } from './gates.ts';
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

describe('a fit whose chains cannot be judged', () => {
  it('has failed: one draw a chain agrees with nothing', () => {
    const { status, channels, reasons } = summary({ chains: chains((c) => goodChain(c, 1)) });
    expect([status, channels]).toEqual(['failed', null]);
    expect(codes(reasons)).toContain('ess-low');
  });
});
