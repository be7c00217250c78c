// A small national world for calibration: fixed media, everything else drawn from the priors of its model. The simulation is a
// plain transcription: it applies carry-over and curve week by week and shares nothing with the compiled density.
import { adstockOf, baselineTermOf, parseModel, saturationOf } from '@sextant/measurement';
import { densityOf, random } from '@sextant/numerics';

const weeks = 60;
const earlier = 4;

/** Every prior is stated in units of the outcome, so that none depends on the outcome that is simulated. */
const stated = {
  version: 1,
  data: { date: 'week', currency: 'KRW' },
  holdout: 0,
  outcome: { column: 'sales', kind: 'revenue', margin: 0.3 },
  channels: [
    {
      name: 'tv',
      spend: 'tv',
      adstock: { kind: 'geometric', window: 6, decay: { kind: 'beta', a: 2, b: 3 } },
      saturation: { kind: 'logistic', steepness: { kind: 'gamma', shape: 4, rate: 2 } },
      prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.4, scale: 0.5 } },
    },
    {
      name: 'search',
      spend: 'search',
      adstock: { kind: 'geometric', window: 'infinite', decay: { kind: 'beta', a: 2, b: 5 } },
      saturation: {
        kind: 'michaelis-menten',
        half_saturation: { kind: 'log-normal', location: -0.3, scale: 0.5 },
      },
      prior: { on: 'coefficient', unit: 'outcome', distribution: { kind: 'half-normal', sd: 800 } },
    },
  ],
  baseline: [
    { kind: 'intercept', prior: { kind: 'normal', mean: 4000, sd: 400 }, unit: 'outcome' },
    { kind: 'linear-trend', prior: { kind: 'normal', mean: 0, sd: 300 }, unit: 'outcome' },
    { kind: 'fourier', pairs: 1, prior: { kind: 'laplace', mean: 0, scale: 200 }, unit: 'outcome' },
  ],
  controls: [{ column: 'price', scale: 'standard', prior: { kind: 'exponential', rate: 0.01 }, unit: 'outcome' }],
  noise: { prior: { kind: 'log-normal', location: 5.3, scale: 0.3 }, unit: 'outcome' },
  sampler: { chains: 4, draws: { warmup: 400, keep: 400 }, rerun: false },
};

/** The model with the spread of its beliefs about effects times `spread`: 1 is right, anything else is planted. */
export function smallModel(spread = 1) {
  const parsed = parseModel(stated);
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.issues));
  const [tv, search] = parsed.model.channels;
  const scaled = (channel, name) => {
    const { distribution } = channel.prior;
    return {
      ...channel,
      prior: { ...channel.prior, distribution: { ...distribution, [name]: spread * distribution[name] } },
    };
  };
  return { ...parsed.model, channels: [scaled(tv, 'scale'), scaled(search, 'sd')] };
}

function weekNames() {
  const first = Date.UTC(2024, 0, 1) - earlier * 7 * 86_400_000;
  const name = (t) => new Date(first + t * 7 * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: earlier + weeks }, (_, t) => name(t));
}

/** Media and price are the same in every world: calibration holds given what was spent. */
function design() {
  const stream = random(1, 900);
  const series = (make) => Float64Array.from({ length: earlier + weeks }, make);
  const spend = {
    tv: series(() => (stream.uniform() < 0.3 ? 0 : 100 + 500 * stream.uniform())),
    search: series(() => 150 * (0.3 + stream.uniform())),
  };
  return { spend, price: series(() => 10 + stream.normal()) };
}

function drawn(prior, stream) {
  const density = densityOf(prior.kind);
  return density.draw(
    stream,
    density.argumentNames.map((name) => prior[name]),
  );
}

/** One parameter of each method after the other, by the names that a fit reports. */
function drawCurve(channel, stream) {
  const curve = {};
  for (const method of [channel.adstock, channel.saturation]) {
    for (const [name, belief] of Object.entries(method)) if (belief?.kind) curve[name] = drawn(belief, stream);
  }
  return { ...curve, effect: drawn(channel.prior.distribution, stream) };
}

/** What a channel brings in each modelled week. */
function contribution(channel, curve, spend) {
  const modelled = spend.subarray(earlier);
  const largest = Math.max(...modelled);
  const adstock = adstockOf(channel.adstock.kind);
  const saturation = saturationOf(channel.saturation.kind);
  const carried = adstock.apply(
    spend.map((x) => x / largest),
    curve,
    channel.adstock,
  );
  const h = carried.subarray(earlier).map((z) => saturation.value(z, curve));
  const sum = (x) => x.reduce((a, b) => a + b, 0);
  const b = channel.prior.on === 'roi' ? (curve.effect * sum(modelled)) / sum(h) : curve.effect;
  return h.map((x) => b * x);
}

function standard(raw) {
  const x = raw.subarray(earlier);
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const sd = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length);
  return x.map((v) => (v - mean) / sd);
}

function linearColumns(model, names, price) {
  const terms = model.baseline.flatMap((choice) => {
    const term = baselineTermOf(choice.kind);
    return term.columns(names.slice(earlier), choice).columns.map((column) => ({ ...column, prior: choice.prior }));
  });
  const [control] = model.controls;
  return [...terms, { name: control.column, values: standard(price), prior: control.prior }];
}

const effectNames = { roi: 'roi', coefficient: 'coefficient' };

/** A world of the right model: its panel, and the truth of every quantity that a fit reports. */
export function smallWorld(seed) {
  const model = smallModel();
  const stream = random(seed, 901);
  const names = weekNames();
  const { spend, price } = design();
  const truth = {};
  const expected = new Float64Array(weeks);
  for (const column of linearColumns(model, names, price)) {
    truth[column.name] = drawn(column.prior, stream);
    for (let t = 0; t < weeks; t++) expected[t] += truth[column.name] * column.values[t];
  }
  truth['total baseline'] = expected.reduce((a, b) => a + b, 0);
  for (const channel of model.channels) {
    const { effect, ...curve } = drawCurve(channel, stream);
    for (const [name, value] of Object.entries(curve)) truth[`${channel.name}.${name}`] = value;
    truth[`${channel.name}.${effectNames[channel.prior.on]}`] = effect;
    const brought = contribution(channel, { ...curve, effect }, spend[channel.name]);
    truth[`total ${channel.name}`] = brought.reduce((a, b) => a + b, 0);
    for (let t = 0; t < weeks; t++) expected[t] += brought[t];
  }
  truth.noise = drawn(model.noise.prior, stream);
  const outcome = new Float64Array(earlier + weeks).fill(Number.NaN);
  for (let t = 0; t < weeks; t++) outcome[earlier + t] = expected[t] + truth.noise * stream.normal();
  const panel = {
    geos: ['national'],
    weeks: names,
    firstModelled: earlier,
    outcome,
    valuePerUnit: new Float64Array(earlier + weeks).fill(1),
    spend,
    media: spend,
    controls: { price },
  };
  return { panel, truth };
}
