// A made-up company whose truth is known, fitted by a model that believes the laws its curves were drawn from.
import { parseModel, readPanel, summariseFit } from '@sextant/measurement';
import { channelPlans, exampleSize, generateCompany } from '@sextant/measurement/company';
import { quantity, sampled } from './sampled.mjs';

/** What differs from the retailer of the worked example. */
export const worlds = {
  retailer: {},
  'two years, four channels': { weeks: 104, channels: 4 },
  'twice the noise': { noise: 0.07 },
  'TV and YouTube move together': { collinearity: 0.95 },
  'search follows demand': { followsDemand: 0.9 },
};

function stated(plan) {
  return {
    name: plan.name,
    spend: plan.column,
    adstock: { kind: 'geometric', window: 8, decay: plan.decay },
    saturation: { kind: 'logistic', steepness: plan.steepness },
    prior: { on: 'roi', distribution: plan.roi },
  };
}

function modelOf({ channels }) {
  const parsed = parseModel({
    version: 1,
    data: { date: 'week', currency: 'KRW' },
    holdout: 0,
    outcome: { column: 'revenue', kind: 'revenue', margin: 0.38 },
    channels: channelPlans.slice(0, channels).map(stated),
    baseline: [
      { kind: 'intercept' },
      { kind: 'linear-trend' },
      { kind: 'fourier', pairs: 2 },
      { kind: 'holidays', country: ['KR', 'US'] },
    ],
    controls: ['price', 'promotion', 'demand_index'].map((column) => ({ column })),
    sampler: { chains: 4, draws: { warmup: 500, keep: 500 }, rerun: false },
  });
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

const sum = (x) => x.reduce((a, b) => a + b, 0);

function interval(name, draws, truth) {
  const sorted = Float64Array.from(draws).sort();
  const at = (p) => sorted[Math.floor(p * (sorted.length - 1) + 0.5)];
  const mean = sum(sorted) / sorted.length;
  return { name, truth, mean, low: at(0.05), high: at(0.95) };
}

export function coverageCell({ world, seed }) {
  const size = { ...exampleSize, ...worlds[world] };
  const { table, truth } = generateCompany(seed, size);
  const model = modelOf(size);
  const read = readPanel(model, table);
  if (read.kind !== 'ok') throw new Error(JSON.stringify(read.issues));
  const { chains, layout } = sampled(model, read.panel, seed);
  const attempts = [{ target: model.sampler.target, divergences: sum(chains.map((chain) => chain.divergences)) }];
  const fit = { model, panel: read.panel, layout, chains, attempts, findings: [], provisional: false };
  const brought = layout.channels.map((_, i) => quantity(chains, layout, layout.valueAt + i));
  const total = brought[0].map((_, k) => sum(brought.map((draws) => draws[k])));
  return {
    revenue: sum(read.panel.outcome),
    status: summariseFit(fit).status,
    channels: truth.channels.map((channel, i) => ({
      ...interval(channel.name, brought[i], channel.contribution),
      spend: channel.spend,
    })),
    total: interval('all channels', total, sum(truth.channels.map((channel) => channel.contribution))),
  };
}
