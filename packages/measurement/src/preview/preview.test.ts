import type { ChannelModel, EffectMeasure, Prior, PriorUnit } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { sampled } from '../../test/sampled.ts';
import { channel, smallModel, smallPanel } from '../../test/smallPanel.ts';
import { channelCurves } from '../curves/channelCurves.ts';
import { drawnOf } from '../curves/drawn.ts';
import { effectNames } from '../mmm/effect.ts';
import { frameOf } from '../mmm/frame.ts';
import { believedCurves, coefficientOf } from './believedCurves.ts';
import { previewView } from './previewView.ts';

const logNormal: Prior = { kind: 'log-normal', location: 0.2, scale: 0.9 };
const believing = (on: EffectMeasure, distribution: Prior, unit?: PriorUnit): ChannelModel =>
  channel('tv', { prior: { on, distribution, ...(unit === undefined ? {} : { unit }) } });

describe('beliefs before a fit', () => {
  it.each<[EffectMeasure, Prior, PriorUnit?]>([
    ['roi', logNormal],
    ['marginal roi', { kind: 'log-normal', location: 0, scale: 0.5 }],
    ['contribution share', { kind: 'beta', a: 2, b: 20 }],
    ['cost per outcome', { kind: 'log-normal', location: 1, scale: 0.5 }],
    ['coefficient', { kind: 'half-normal', sd: 0.2 }, 'share of the largest outcome'],
    ['coefficient', { kind: 'half-normal', sd: 900 }, 'outcome'],
  ])('a believed %s gives the coefficient that the compiled model gives it', (on, distribution, unit) => {
    const model = smallModel([believing(on, distribution, unit), channel('search')]);
    const panel = smallPanel(['tv', 'search']);
    const { chains, layout } = sampled(model, panel, { keep: 15 });
    const drawn = drawnOf(chains, layout);
    const [curve] = channelCurves(model, panel, drawn);
    if (!curve) throw new Error('no curve');
    const believed = drawn.parameters.get(`tv.${effectNames[on]}`) as Float64Array;
    const plain = coefficientOf(model.channels[0] as ChannelModel, curve, frameOf(model, panel, 0), believed);
    plain.forEach((b, d) => {
      expect(b / (curve.coefficient[d] as number)).toBeCloseTo(1, 9);
    });
  });

  const model = smallModel([believing('roi', logNormal), channel('search', { adstock: { kind: 'none' } })]);
  const panel = smallPanel(['tv', 'search']);
  const view = previewView(model, panel, 1);

  it('a belief about the return is the return that is shown', () => {
    const [tv] = view.channels;
    // Quantiles of exp(.2 + .9 z); of 1000 draws the standard error of a log quantile at 10 % is .9 x 1.71 / sqrt(1000) = .05; 4 of them.
    expect(Math.abs(Math.log((tv?.low as number) / Math.exp(0.2 - 0.9 * 1.28155)))).toBeLessThan(0.2);
    expect(Math.abs(Math.log((tv?.high as number) / Math.exp(0.2 + 0.9 * 1.28155)))).toBeLessThan(0.2);
  });

  it('shares add up to that of media, and the outcome counts by its size alone', () => {
    const shares = view.channels.reduce((sum, c) => sum + c.shareOfOutcome.mean, 0);
    expect(shares).toBeCloseTo(view.mediaShare.mean, 10);
    const turned = { ...panel, outcome: panel.outcome.slice(2).reverse() };
    const same = previewView(model, { ...panel, outcome: Float64Array.of(NaN, NaN, ...turned.outcome) }, 1);
    expect(same.mediaShare.mean).toBeCloseTo(view.mediaShare.mean, 10);
    expect(same.channels[0]?.roi).toEqual(view.channels[0]?.roi);
  });

  it('curves start at nothing and rise', () => {
    for (const { curve } of view.channels) {
      expect(curve.outcome[0]?.mean).toBe(0);
      curve.outcome.slice(1).forEach((e, i) => {
        expect(e.mean).toBeGreaterThan(curve.outcome[i]?.mean as number);
      });
    }
  });

  it('the same seed believes the same, and a channel more moves no other', () => {
    expect(previewView(model, panel, 1)).toEqual(view);
    const more = smallModel([...model.channels, channel('radio')]);
    const wider = smallPanel(['tv', 'search', 'radio']);
    const [tv] = believedCurves(
      more,
      {
        ...wider,
        spend: { ...wider.spend, ...panel.spend },
        media: { ...wider.media, ...panel.media },
        outcome: panel.outcome,
      },
      1,
      50,
    );
    expect(tv?.coefficient).toEqual(believedCurves(model, panel, 1, 50)[0]?.coefficient);
  });
});
