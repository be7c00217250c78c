import { random } from '@sextant/numerics';
import type { ChannelModel, Model, Panel } from '@sextant/spec';

const day = (i: number): string => new Date(Date.UTC(2022, 0, 3) + 7 * 86400000 * i).toISOString().slice(0, 10);

/** A panel of made-up weeks: bursts and zeros in the media, two earlier weeks of media, one missing outcome. */
export function smallPanel(channels: readonly string[], weeks = 31, earlier = 2): Panel {
  const stream = random(1, 99);
  const all = weeks + earlier;
  const series = (): Float64Array =>
    Float64Array.from({ length: all }, () => (stream.uniform() < 0.2 ? 0 : 50 + 900 * stream.uniform()));
  const spend = Object.fromEntries(channels.map((name) => [name, series()]));
  const outcome = Float64Array.from({ length: all }, (_, t) =>
    t < earlier || t === earlier + 4 ? NaN : 5000 + 900 * stream.normal(),
  );
  return {
    geos: ['national'],
    weeks: Array.from({ length: all }, (_, i) => day(i)),
    firstModelled: earlier,
    outcome,
    valuePerUnit: Float64Array.from({ length: all }, (_, t) => 1 + 0.1 * (t % 3)),
    spend,
    media: Object.fromEntries(channels.map((name) => [name, (spend[name] as Float64Array).map((x) => 3 * x)])),
    controls: { price: Float64Array.from({ length: all }, () => 10 + stream.normal()) },
  };
}

export function smallModel(channels: readonly ChannelModel[]): Model {
  return {
    version: 1,
    data: { date: 'date', currency: 'KRW', weekStart: 'monday' },
    holdout: 0,
    outcome: { column: 'sales', kind: 'units', valuePerUnit: 2, margin: 0.4 },
    channels,
    baseline: [
      { kind: 'intercept', prior: { kind: 'normal', mean: 0.5, sd: 2 } },
      { kind: 'linear-trend' },
      { kind: 'fourier', pairs: 1 },
    ],
    controls: [
      {
        column: 'price',
        scale: 'standard',
        prior: { kind: 'exponential', rate: 4 },
        unit: 'share of the largest outcome',
      },
    ],
    noise: { prior: { kind: 'half-normal', sd: 0.5 }, unit: 'share of the largest outcome' },
    sampler: { chains: 4, draws: { warmup: 500, keep: 500 }, target: 0.8, rerun: true },
  };
}

export const channel = (name: string, over: Partial<ChannelModel> = {}): ChannelModel => ({
  name,
  spend: name,
  adstock: { kind: 'geometric', window: 6, normalise: true },
  saturation: { kind: 'logistic' },
  order: 'adstock first',
  prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
  ...over,
});
