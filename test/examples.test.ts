import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseModel } from '@sextant/measurement';
import { essMean, quantileSorted, type Summary, summarise } from '@sextant/numerics';
import { describe, expect, test } from 'vitest';
import { fitExample } from './exampleFit.ts';
import { root } from './house.ts';

const reference = process.env['SEXTANT_REFERENCE'];
const data = (...path: readonly string[]) => join(reference ?? '', 'data', ...path);
const named = <T extends { readonly name: string }>(list: readonly T[] | null, name: string): T => {
  const found = list?.find((item) => item.name === name);
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
};

test('every example is a model that the parser takes, with a note in both languages', () => {
  const folders = readdirSync(join(root, 'examples')).filter((f) =>
    existsSync(join(root, 'examples', f, 'model.json')),
  );
  expect(folders.length).toBeGreaterThanOrEqual(4);
  for (const folder of folders) {
    const parsed = parseModel(JSON.parse(readFileSync(join(root, 'examples', folder, 'model.json'), 'utf8')));
    expect(parsed, folder).toMatchObject({
      kind: 'ok',
      model: { note: { en: expect.any(String), ko: expect.any(String) } },
    });
  }
});

describe.skipIf(reference === undefined)('acid-test-naive', () => {
  const fitted = once(() => fitExample('acid-test-naive', data('pymc-marketing', 'mmm_roas_data.csv'), 1));

  // evidence.md 2.1, linear trend + Fourier, by another sampler: medians and 5 and 95 % quantiles, each within 5.
  test.each([
    ['x1', [165, 185, 208]],
    ['x2', [158, 182, 209]],
  ] as const)('%s has the published return', (channel, published) => {
    const { roi } = named(fitted().summary.channels, channel);
    const found = [roi?.q05, roi?.q50, roi?.q95] as number[];
    published.forEach((value, i) => void expect(Math.abs((found[i] as number) - value)).toBeLessThan(5));
  });

  test('nothing in the fit says that it is wrong: it ends good, and far from the truth', () => {
    expect(fitted().summary.status).toBe('good');
    expect(named(fitted().summary.channels, 'x1').roi?.q05).toBeGreaterThan(93.4 * 1.5);
  });

  test('its note says that it is wrong', () => {
    expect(fitted().model.note?.en).toMatch(/^WRONG on purpose/);
    expect(fitted().model.note?.ko).toMatch(/^일부러 틀리게 둔/);
  });

  test('the columns that nobody could have measured are not used', () => {
    const { channels, controls, outcome } = fitted().model;
    expect([...channels.map((c) => c.spend), ...controls.map((c) => c.column), outcome.column]).toEqual([
      'x1',
      'x2',
      'y',
    ]);
  });
});

describe.skipIf(reference === undefined)('small-business', () => {
  const fitted = once(() => fitExample('small-business', data('mmm-param-recovery', 'small_business.csv'), 1));

  test('at least 3 of 4 total contributions lie in their 90 % intervals', () => {
    const truth = columnSums(data('mmm-param-recovery', 'small_business_truth.csv'));
    const rows = fitted().model.channels.map(({ name, spend }) => {
      const { contribution } = named(fitted().summary.channels, name);
      const real = truth.get(`contribution_${spend}`) as number; // a missing one would fail below as NaN
      const error = `${(100 * (contribution.mean / real - 1)).toFixed(1)} %`;
      const inside = contribution.q05 <= real && real <= contribution.q95;
      return { channel: name, truth: Math.round(real), mean: Math.round(contribution.mean), error, inside };
    });
    console.table(rows);
    expect(rows).toHaveLength(4);
    expect(rows.filter((row) => row.inside).length).toBeGreaterThanOrEqual(3);
    expect(fitted().summary.status).toBe('good');
  });
});

describe.skipIf(reference === undefined)('mmm-stan', () => {
  const fitted = once(() => fitExample('mmm-stan', data('mmm_stan', 'data.csv'), 1));

  test('ends good, and says for which channels the data added nothing to the prior', () => {
    expect(fitted().summary.status).toBe('good');
    const unlearnt = fitted().summary.findings.filter((finding) => finding.code === 'prior-not-updated');
    expect(unlearnt.map((finding) => finding.where.channel)).toContain('Search');
  });
});

interface Published {
  readonly mean: number;
  readonly sd: number;
  readonly mcse_mean?: number;
  readonly ess_bulk?: number;
  readonly [quantile: `q${string}`]: number;
}

/** What the peer's posterior calls each of ours. */
const peerNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['x1', 'x2'].flatMap((x) => [
      [`${x}.decay`, `adstock_alpha[${x}]`],
      [`${x}.steepness`, `saturation_lam[${x}]`],
      [`${x}.coefficient`, `saturation_beta[${x}]`],
      [`total of ${x}`, `total_contribution_original_units[${x}]`],
    ]),
  ),
  ...Object.fromEntries(['event_1', 'event_2', 't'].map((control) => [control, `gamma_control[${control}]`])),
  ...Object.fromEntries(
    ['sin', 'cos'].flatMap((wave) => [1, 2].map((k) => [`season ${wave} ${k}`, `gamma_fourier[${wave}_${k}]`])),
  ),
  intercept: 'intercept_contribution',
  noise: 'y_sigma',
};

describe.skipIf(reference === undefined)('pymc-default', () => {
  const fitted = once(() => fitExample('pymc-default', data('pymc-marketing', 'mmm_example.csv'), 1, 2500));
  const published = once(() => {
    const file = data('pymc-marketing', 'posterior_default_model.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly posterior: Readonly<Record<string, Published>> })
      .posterior;
  });

  test('every published quantity is compared', () => {
    expect(Object.values(peerNames).toSorted()).toEqual(Object.keys(published()).toSorted());
  });

  // 17 means at 4 and 68 quantiles at 4.5 combined standard errors: a correct program fails once in some 600 seeds.
  test.each(Object.keys(peerNames))('%s has the posterior of PyMC-Marketing 0.19.2', (name) => {
    const theirs = published()[peerNames[name] as string] as Published;
    const draws = fitted().drawsOf(name);
    const ours = summarise(draws);
    expect(ours.essBulk).toBeGreaterThanOrEqual(1000);
    expect(Math.abs(ours.mean - theirs.mean)).toBeLessThan(4 * Math.hypot(ours.mcse, theirError(theirs)));
    for (const p of [0.05, 0.25, 0.5, 0.75]) {
      const quantile = theirs[`q${String(Math.round(100 * p)).padStart(2, '0')}`] as number;
      const { value, error } = quantileWithError(draws, p, theirs.ess_bulk ?? leastEss);
      expect(Math.abs(value - quantile), `quantile ${p}`).toBeLessThan(4.5 * error);
    }
  });

  // GROUND_TRUTH.json of the data.
  test.each([
    ['x1.decay', 0.4],
    ['x2.decay', 0.2],
    ['x1.steepness', 4],
    ['x2.steepness', 3],
  ] as const)('the 90 %% interval of %s holds the true %d', (name, truth) => {
    const { q05, q95 }: Summary = summarise(fitted().drawsOf(name));
    expect(q05).toBeLessThan(truth);
    expect(q95).toBeGreaterThan(truth);
  });
});

/** Totals were published without their effective sample size: that of the worst parameter stands in. */
const leastEss = 7264;

function theirError({ sd, mcse_mean, ess_bulk }: Published): number {
  return mcse_mean ?? sd / Math.sqrt(ess_bulk ?? leastEss);
}

/** A quantile of ours and the standard error of its difference to one estimated from `theirEss` draws of the same law. */
function quantileWithError(
  draws: readonly Float64Array[],
  p: number,
  theirEss: number,
): { value: number; error: number } {
  const sorted = Float64Array.from(draws.flatMap((chain) => [...chain])).toSorted();
  const value = quantileSorted(sorted, p);
  const indicator = draws.map((chain) => chain.map((x) => (x <= value ? 1 : 0)));
  const step = 0.03;
  const density = (2 * step) / (quantileSorted(sorted, p + step) - quantileSorted(sorted, p - step));
  return { value, error: Math.sqrt(p * (1 - p) * (1 / essMean(indicator) + 1 / theirEss)) / density };
}

/** Sums of the numeric columns of a plain CSV file. */
function columnSums(file: string): ReadonlyMap<string, number> {
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const cells = rows.map((row) => row.split(','));
  return new Map(head.split(',').map((name, i) => [name, cells.reduce((sum, row) => sum + Number(row[i]), 0)]));
}

/** A value made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
