import type { Model, Panel } from '@sextant/spec';
import { smallModel } from './smallPanel.ts';

/**
 * Six modelled weeks after two earlier ones, small enough to compute everything by hand. The last two are held out, among them
 * the largest outcome; exposure is not spend, and a unit is worth another amount of money every week.
 */
export const handPanel: Panel = {
  geos: ['national'],
  weeks: ['01-01', '01-08', '01-15', '01-22', '01-29', '02-05', '02-12', '02-19'].map((day) => `2024-${day}`),
  firstModelled: 2,
  outcome: Float64Array.of(NaN, NaN, 40, 50, 80, 30, 200, 60),
  valuePerUnit: Float64Array.of(9, 9, 2, 3, 1, 4, 2, 5),
  spend: { tv: Float64Array.of(50, 30, 20, 0, 40, 10, 0, 30), search: Float64Array.of(7, 0, 5, 6, 0, 4, 3, 2) },
  media: { tv: Float64Array.of(9, 4, 3, 0, 8, 2, 0, 6), search: Float64Array.of(7, 0, 5, 6, 0, 4, 3, 2) },
  controls: { price: Float64Array.of(5, 1, 2, 4, 3, 3, 1, 5) },
};

/** A channel believed by its coefficient, one by its return; the intercept is sampled, the price integrated out. */
export const handModel: Model = {
  ...smallModel([
    {
      name: 'tv',
      spend: 'tv',
      adstock: { kind: 'geometric', window: 'infinite', normalise: false },
      saturation: { kind: 'michaelis-menten' },
      order: 'adstock first',
      prior: { on: 'coefficient', unit: 'outcome', distribution: { kind: 'half-normal', sd: 100 } },
    },
    {
      name: 'search',
      spend: 'search',
      adstock: { kind: 'geometric', window: 'infinite', normalise: false, decay: 0.3 },
      saturation: { kind: 'none' },
      order: 'adstock first',
      prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
    },
  ]),
  baseline: [{ kind: 'intercept', prior: { kind: 'exponential', rate: 0.02 }, unit: 'outcome' }],
  controls: [{ column: 'price', scale: 'none', prior: { kind: 'normal', mean: 2, sd: 5 }, unit: 'outcome' }],
  noise: { prior: { kind: 'half-normal', sd: 30 }, unit: 'outcome' },
};

/** Sampled quantities in units people use: coefficient, intercept, price and noise in units of the outcome. */
export interface HandPoint {
  readonly decay: number;
  readonly half: number;
  readonly coefficient: number;
  readonly roi: number;
  readonly intercept: number;
  readonly noise: number;
}

const sum = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0);
const times = (x: readonly number[], y: readonly number[]): number => sum(x.map((v, i) => v * (y[i] as number)));

/** The largest outcome seen and the largest inputs of the modelled weeks. */
const [largest, largestTv, largestSearch] = [80, 8, 6];
const value = [2, 3, 1, 4, 2, 5];
const price = [2, 4, 3, 3, 1, 5];
const spent = { tv: 100, search: 20 };

/** Six weeks of x carried over by `decay`, two earlier weeks first. */
function carried(x: readonly number[], decay: number): number[] {
  let held = 0;
  const all = x.map((v) => {
    held = v + decay * held;
    return held;
  });
  return all.slice(2);
}

/** What each channel's curve gives at unit coefficient, with modelled spend times `factor`. */
export function handMedia(p: Pick<HandPoint, 'decay' | 'half'>, factor: number): { tv: number[]; search: number[] } {
  const dosed = (x: readonly number[], by: number): number[] => x.map((v, t) => (t < 2 ? v : factor * v) / by);
  const tv = carried(dosed([9, 4, 3, 0, 8, 2, 0, 6], largestTv), p.decay).map((s) => s / (s + p.half));
  return { tv, search: carried(dosed([7, 0, 5, 6, 0, 4, 3, 2], largestSearch), 0.3) };
}

/** Coordinates of a point: logit, log, log of the weekly contribution, log, log, log; the last two in shares of the largest. */
export function handPosition(p: HandPoint): number[] {
  const weekly = ((p.coefficient / largest) * sum(handMedia(p, 1).tv)) / 6;
  return [
    Math.log(p.decay / (1 - p.decay)),
    Math.log(p.half),
    Math.log(weekly),
    Math.log(p.roi),
    Math.log(p.intercept / largest),
    Math.log(p.noise / largest),
  ];
}

/** Every output in the order of the layout, from the point and the normals that its completion spends. */
export function handOutputs(p: HandPoint, normals: readonly number[]) {
  const h = handMedia(p, 1);
  const earlier = handMedia(p, 0);
  const raised = handMedia(p, 1.01);
  // The return counts money for what the modelled spend brought: roi = b sum value (h - earlier) / spend.
  const bSearch = (p.roi * spent.search) / (times(value, h.search) - times(value, earlier.search));
  const b = { tv: p.coefficient, search: bSearch };
  const sampled = h.tv.map((x, t) => b.tv * x + b.search * (h.search[t] as number) + p.intercept);
  // Price: prior N(2, 5^2), four weeks seen with noise N(0, noise^2); its posterior is normal.
  const left = [40, 50, 80, 30].map((y, t) => y - (sampled[t] as number));
  const precision = 1 / 25 + times(price.slice(0, 4), price.slice(0, 4)) / p.noise ** 2;
  const mean = (2 / 25 + times(price.slice(0, 4), left) / p.noise ** 2) / precision;
  const slope = mean + (normals[0] as number) / Math.sqrt(precision);
  const fitted = sampled.map((y, t) => y + slope * (price[t] as number));
  const of = (name: 'tv' | 'search') => ({
    units: b[name] * sum(h[name]),
    bought: b[name] * (sum(h[name]) - sum(earlier[name])),
    value: b[name] * (times(value, h[name]) - times(value, earlier[name])),
    marginal: b[name] * (times(value, raised[name]) - times(value, h[name])),
  });
  return {
    parameters: [p.decay, p.half, p.coefficient, p.roi, p.intercept, slope, p.noise],
    channels: [of('tv'), of('search')] as const,
    totalValue: times(value, fitted),
    fitted,
    predicted: [4, 5].map((t, i) => (fitted[t] as number) + p.noise * (normals[1 + i] as number)),
  };
}
