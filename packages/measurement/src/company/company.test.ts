import { describe, expect, it } from 'vitest';
import { geometric } from '../adstock/geometric.ts';
import { logistic } from '../saturation/logistic.ts';
import { channelTruth } from './curve.ts';
import { type Company, type CompanySize, exampleSize, generateCompany, type TrueChannel } from './index.ts';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const sum = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0);

function column({ table }: Company, name: string): number[] {
  const at = table.columns.indexOf(name);
  if (at < 0) throw new Error(`no column ${name}`);
  return table.rows.map((row) => Number(row[at]));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [sum(a) / a.length, sum(b) / b.length];
  const products = a.map((x, t) => [(x - ma) * ((b[t] as number) - mb), (x - ma) ** 2, ((b[t] as number) - mb) ** 2]);
  const [ab, aa, bb] = [0, 1, 2].map((i) => sum(products.map((p) => p[i] as number)));
  return (ab as number) / Math.sqrt((aa as number) * (bb as number));
}

describe('a company', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateCompany(3, exampleSize)).toEqual(generateCompany(3, exampleSize));
    expect(generateCompany(4, exampleSize).table.rows).not.toEqual(generateCompany(3, exampleSize).table.rows);
  });

  it('sells its baseline, what media brought, and noise of the stated size', () => {
    // The noise of a window over its sd is standard normal: 20 of them.
    const noise = seeds.flatMap((seed) => {
      const company = generateCompany(seed, exampleSize);
      const { channels, noise: sd, baseline } = company.truth;
      const total = sum(column(company, 'revenue')) - baseline - sum(channels.map((c) => c.contribution));
      return total / sd / Math.sqrt(exampleSize.weeks);
    });
    expect(Math.abs(sum(noise) / noise.length)).toBeLessThan(4 / Math.sqrt(20));
    expect(sum(noise.map((x) => x * x)) / 20).toBeGreaterThan(0.15); // chi-square(20) / 20: below once in 240 000
    expect(sum(noise.map((x) => x * x)) / 20).toBeLessThan(2.9); // above once in 70 000
  });

  it('has a truth that follows from its spend column and its curve', () => {
    const company = generateCompany(2, exampleSize);
    const spend = column(company, 'youtube_spend');
    const { decay, steepness, roi, contribution, marginalRoi, weekly } = company.truth.channels[2] as TrueChannel;
    const top = Math.max(...spend);
    const brought = (factor: number): number[] => {
      const carried = geometric.apply(
        spend.map((x) => (factor * x) / top),
        { decay },
        { window: 8, normalise: true },
      );
      return Array.from(carried, (z) => logistic.value(z, { steepness }));
    };
    const b = (roi * sum(spend)) / sum(brought(1));
    expect(contribution).toBeCloseTo(roi * sum(spend), 0);
    expect(sum(weekly)).toBeCloseTo(contribution, 0);
    expect(marginalRoi).toBeCloseTo((b * (sum(brought(1.01)) - sum(brought(1)))) / (0.01 * sum(spend)), 9);
  });

  it('has a marginal return equal to its return where the curve is nearly straight, and below it otherwise', () => {
    const spend = Float64Array.from({ length: 30 }, (_, t) => 100 * ((t * 7) % 11));
    const straight = channelTruth('x', spend, { decay: 0.4, steepness: 1e-4, roi: 2 });
    expect(straight.marginalRoi).toBeCloseTo(2, 6);
    expect(channelTruth('x', spend, { decay: 0.4, steepness: 4, roi: 2 }).marginalRoi).toBeLessThan(1.7);
  });

  it('spends its budget', () => {
    for (const seed of seeds) {
      const { truth } = generateCompany(seed, exampleSize);
      const { weeks, weeklyRevenue, mediaShare } = exampleSize;
      expect(sum(truth.channels.map((c) => c.spend)) / (weeks * weeklyRevenue * mediaShare)).toBeCloseTo(1, 6);
    }
  });
});

describe('a dial of a company moves what it says and nothing else', () => {
  const with_ = (change: Partial<CompanySize>) =>
    seeds.map((seed) => generateCompany(seed, { ...exampleSize, ...change }));
  const mean = (companies: readonly Company[], a: string, b: string): number =>
    sum(companies.map((c) => correlation(column(c, a), column(c, b)))) / companies.length;

  it('collinearity', () => {
    // Persistence leaves about 40 independent weeks of 156: the mean of 20 correlations has sd .035.
    expect(Math.abs(mean(with_({ collinearity: 0 }), 'tv_spend', 'youtube_spend'))).toBeLessThan(0.15);
    expect(mean(with_({ collinearity: 0.8 }), 'tv_spend', 'youtube_spend')).toBeGreaterThan(0.65);
    const [one, other] = [with_({ collinearity: 0 }), with_({ collinearity: 0.9 })];
    expect(column(one[0] as Company, 'meta_spend')).toEqual(column(other[0] as Company, 'meta_spend'));
  });

  it('search that follows demand', () => {
    expect(Math.abs(mean(with_({ followsDemand: 0 }), 'naver_search_spend', 'demand_index'))).toBeLessThan(0.15);
    expect(mean(with_({ followsDemand: 0.8 }), 'naver_search_spend', 'demand_index')).toBeGreaterThan(0.65);
  });

  it('hidden demand, which moves sales and search spend but no index', () => {
    const [open] = with_({ hiddenDemand: 0 });
    const [hidden] = with_({ hiddenDemand: 0.05 });
    expect(column(hidden as Company, 'demand_index')).toEqual(column(open as Company, 'demand_index'));
    expect(column(hidden as Company, 'tv_spend')).toEqual(column(open as Company, 'tv_spend'));
    expect(column(hidden as Company, 'naver_search_spend')).not.toEqual(column(open as Company, 'naver_search_spend'));
    expect(mean(with_({ hiddenDemand: 0.05 }), 'naver_search_spend', 'demand_index')).toBeLessThan(
      mean(with_({ hiddenDemand: 0 }), 'naver_search_spend', 'demand_index') - 0.15,
    );
  });

  it('noise, weeks and channels', () => {
    const [quiet, loud] = [0.01, 0.05].map((noise) => generateCompany(1, { ...exampleSize, noise }));
    const level = (c: Company | undefined) => column(c as Company, 'revenue');
    const [a, b] = [level(quiet), level(loud)];
    const base = a.map((x, t) => x - ((b[t] as number) - x) / 4); // sales without any noise
    const ratio = (x: readonly number[]) => Math.sqrt(sum(x.map((v, t) => (v - (base[t] as number)) ** 2)));
    expect(ratio(b) / ratio(a)).toBeCloseTo(5, 5);
    const small = generateCompany(1, { ...exampleSize, weeks: 80, channels: 3 });
    expect(small.table.rows).toHaveLength(80);
    expect(small.truth.channels.map(({ name }) => name)).toEqual(['TV', 'Naver Search', 'YouTube']);
  });
});
