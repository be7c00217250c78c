import type { Panel } from '@sextant/spec';
import { describe, expect, it } from 'vitest';
import { channel, smallModel } from '../../test/smallPanel.ts';
import { frameOf } from './frame.ts';

/** Two earlier weeks, six modelled ones; the third modelled outcome is missing, the largest is the last but one. */
const panel: Panel = {
  geos: ['national'],
  weeks: Array.from({ length: 8 }, (_, i) => `2024-01-0${i + 1}`),
  firstModelled: 2,
  outcome: Float64Array.of(900, NaN, 10, -40, NaN, 20, 800, 30),
  valuePerUnit: Float64Array.of(9, 9, 1, 2, 3, 4, 5, 6),
  spend: { tv: Float64Array.of(7000, 5000, 100, 0, 200, 300, 0, 50), search: new Float64Array(8).fill(3) },
  media: { tv: Float64Array.of(80, 0, 10, 0, 40, 20, 0, 5), search: new Float64Array(8) },
  controls: {},
};
const model = smallModel([channel('tv'), channel('search')]);

describe('a frame', () => {
  const frame = frameOf(model, panel, 0);

  it('numbers the modelled weeks from 0 and leaves out those without an outcome', () => {
    expect([frame.weeks, frame.first]).toEqual([6, 2]);
    expect(frame.observed).toEqual([0, 1, 3, 4, 5]);
    expect(frame.heldOut).toEqual([]);
  });

  it('divides the outcome by the largest modelled one, whatever came before', () => {
    expect(frame.largestOutcome).toBe(800);
    expect([...frame.outcome]).toEqual([10 / 800, -40 / 800, 20 / 800, 1, 30 / 800]);
    expect(frame.totalOutcome).toBe(820);
  });

  it('takes the largest outcome by its size, not its sign', () => {
    const outcome = panel.outcome.map((y) => (y === 800 ? 8 : y));
    expect(frameOf(model, { ...panel, outcome }, 0).largestOutcome).toBe(40);
  });

  it('has the money per unit of the modelled weeks', () => {
    expect([...frame.value]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('divides media by the largest modelled week, earlier ones too, which may then exceed 1', () => {
    const [tv] = frame.media;
    expect(tv?.largest).toBe(40);
    expect([...(tv?.input ?? [])]).toEqual([2, 0, 0.25, 0, 1, 0.5, 0, 0.125]);
  });

  it('counts the money of the modelled weeks alone', () => {
    expect(frame.media.map(({ spend }) => spend)).toEqual([650, 18]);
  });

  it('leaves media that never ran at 0', () => {
    expect(frame.media[1]?.largest).toBe(0);
    expect([...(frame.media[1]?.input ?? [])]).toEqual(new Array(8).fill(0));
  });
});

describe('weeks held out', () => {
  const frame = frameOf(model, panel, 2);

  it('are the last ones, and are not observed', () => {
    expect([frame.observed, frame.heldOut]).toEqual([
      [0, 1, 3],
      [4, 5],
    ]);
  });

  it('take no part in the largest outcome or in the total', () => {
    expect([frame.largestOutcome, frame.totalOutcome]).toEqual([40, -10]);
    expect([...frame.outcome]).toEqual([0.25, -1, 0.5]);
  });

  it('do not change media or money: their spend is known', () => {
    expect(frame.media).toEqual(frameOf(model, panel, 0).media);
    expect(frame.value.length).toBe(6);
  });
});
