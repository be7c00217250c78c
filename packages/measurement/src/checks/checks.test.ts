import {
  type CheckFindings,
  type CheckRefusals,
  checkFindings,
  checkRefusals,
  type Model,
  type Panel,
} from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { checkPanel } from './index.ts';
import { partialR2OfSeason } from './spendFollowsSeason.ts';

const weeks = 104;
const names = ['tv', 'search'];
const panel = smallPanel(names, weeks, 8);
const model: Model = smallModel(names.map((name) => channel(name)));

function codes(m: Model, p: Panel): string[] {
  const { refusals, findings } = checkPanel(m, p);
  return [...refusals, ...findings].map(({ code }) => code);
}

const withMedia = (name: string, of: (x: number, t: number) => number): Panel => ({
  ...panel,
  media: { ...panel.media, [name]: (panel.media[name] as Float64Array).map(of) },
});
const withSpend = (name: string, of: (x: number, t: number) => number): Panel => ({
  ...panel,
  spend: { ...panel.spend, [name]: (panel.spend[name] as Float64Array).map(of) },
});
const withControls = (controls: Record<string, Float64Array>): Panel => ({ ...panel, controls });
const price = panel.controls['price'] as Float64Array;
const twoControls: Model = {
  ...model,
  controls: [...model.controls, { ...(model.controls[0] as Model['controls'][number]), column: 'promotion' }],
};

/** For each code that these checks make: a model and panel on which it fires. On the plain small panel none of them does. */
const cases: { [C in keyof (CheckRefusals & CheckFindings)]?: readonly [Model, Panel] } = {
  'outcome-all-missing': [model, { ...panel, outcome: panel.outcome.map(() => NaN) }],
  'outcome-constant': [model, { ...panel, outcome: panel.outcome.map((y) => (Number.isNaN(y) ? y : 1200)) }],
  'channel-all-zero': [model, withMedia('tv', () => 0)],
  'channel-constant': [model, withMedia('tv', () => 5)],
  'channel-few-weeks': [model, withMedia('tv', (x, t) => (t > 40 && t < 46 ? 100 + t : 0 * x))],
  'channels-identical': [model, withMedia('tv', (_, t) => 3 * ((panel.media['search'] as Float64Array)[t] as number))],
  'control-constant': [model, withControls({ price: price.map(() => 1) })],
  'controls-not-separable': [twoControls, withControls({ price, promotion: price.map((x) => 40 - 2 * x) })],
  'channel-without-spend': [model, withSpend('tv', () => 0)],
  'share-of-nothing': [
    smallModel([
      channel('tv', { prior: { on: 'contribution share', distribution: { kind: 'beta', a: 2, b: 30 } } }),
      channel('search'),
    ]),
    { ...panel, outcome: panel.outcome.map((y) => -y) },
  ],
  'parameter-twice': [{ ...model, baseline: [...model.baseline, { kind: 'intercept' }] }, panel],
  'weeks-too-few': [model, smallPanel(names, 9, 8)],
  'channel-without-spend-but-exposure': [
    { ...model, channels: [channel('tv', { exposure: 'tv_views' }), channel('search')] },
    withSpend('tv', (x, t) => (t === 50 ? 0 : x + 1)),
  ],
  'channel-with-spend-but-no-exposure': [
    { ...model, channels: [channel('tv', { exposure: 'tv_views' }), channel('search')] },
    withSpend('tv', (x) => x + 1),
  ],
  'media-before-window-missing': [model, { ...smallPanel(names, weeks, 2) }],
  'spend-follows-season': [model, withSpend('tv', (_, t) => 500 + 300 * Math.sin((2 * Math.PI * 7 * t) / 365.25))],
  'margin-unknown': [{ ...model, outcome: { ...model.outcome, margin: 'unknown' } }, panel],
};

describe('each check', () => {
  it.each(Object.entries(cases))('says %s where it is so', (code, [m, p]) => {
    expect(codes(m, p)).toContain(code);
  });
  it('is silent where nothing is wrong, but for what is always stated', () => {
    expect(new Set(codes(model, panel))).toEqual(new Set(['outcome-missing-weeks', 'spend-assumed-independent']));
  });
  it('refuses without remarks, and remarks without refusing', () => {
    const refused = checkPanel(
      model,
      withMedia('tv', () => 0),
    );
    expect(refused.refusals.map(({ code }) => code)).toEqual(['channel-all-zero']);
    expect(refused.findings).toEqual([]);
    const [m, p] = cases['channels-identical'] as readonly [Model, Panel];
    const remarked = checkPanel(m, p);
    expect(remarked.refusals).toEqual([]);
    expect(remarked.findings.find(({ code }) => code === 'channels-identical')?.blocks).toEqual(['rank', 'plan']);
  });
  it('has a case here for every code of the stage that a check makes', () => {
    const elsewhere = [
      'channels-not-separable',
      'holidays-beyond-table',
      'outcome-missing-weeks',
      'spend-assumed-independent',
    ];
    expect([...Object.keys(cases), ...elsewhere].sort()).toEqual(
      [...Object.keys(checkRefusals), ...Object.keys(checkFindings)].sort(),
    );
  });
});

describe('the share of spend that season explains', () => {
  const seasonal = (noise: number): Panel =>
    withSpend('tv', (x, t) => 500 + 300 * Math.sin((2 * Math.PI * 7 * t) / 365.25) + noise * (x - 500));

  it('is near 1 for a channel that follows the season and small for one that does not', () => {
    expect(partialR2OfSeason(model, seasonal(0), 'tv')).toBeGreaterThan(0.98);
    expect(partialR2OfSeason(model, seasonal(0.6), 'tv')).toBeGreaterThan(0.3);
    // Four columns of noise among 104 weeks explain 4 / 102 on average; twenty of a hundred draws reach .06, few .15.
    expect(partialR2OfSeason(model, panel, 'search')).toBeLessThan(0.15);
  });
  it('is 0 for a channel that never changed', () => {
    expect(
      partialR2OfSeason(
        model,
        withSpend('tv', () => 3),
        'tv',
      ),
    ).toBe(0);
  });
});
