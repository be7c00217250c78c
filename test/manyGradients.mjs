// node --trace-gc --expose-gc --no-concurrent-recompilation test/manyGradients.mjs ADSTOCK SATURATION EXTRA
// Compiles a model, warms up with 1,000 gradients, then evaluates 100,000 between two forced collections, which mark the trace.
// ADSTOCK may be several kinds with commas between, given to the channels in turn.
// EXTRA 'allocates' keeps one small object per gradient alive for a moment: the trace must show it.
import { compileModel, parseModel } from '@sextant/measurement';
import { random } from '@sextant/numerics';

const [adstock, saturation, extra] = process.argv.slice(2);
const adstocks = adstock.split(',');
const names = ['tv', 'search', 'radio'];
const weeks = 40;
const first = Date.UTC(2022, 0, 3);

function modelOf() {
  const parsed = parseModel({
    version: 1,
    data: { date: 'week', currency: 'KRW' },
    outcome: { column: 'sales', kind: 'revenue', margin: 0.4 },
    channels: names.map((name, channel) => ({
      name,
      spend: name,
      adstock: { kind: adstocks[channel % adstocks.length] },
      saturation: { kind: saturation },
      prior: { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } },
    })),
    controls: [{ column: 'price', prior: { kind: 'normal', mean: 0, sd: 1 }, unit: 'share of the largest outcome' }],
  });
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

function panelOf() {
  const stream = random(1);
  const series = () => Float64Array.from({ length: weeks }, () => 100 + 900 * stream.uniform());
  const spend = Object.fromEntries(names.map((name) => [name, series()]));
  return {
    geos: ['national'],
    weeks: Array.from({ length: weeks }, (_, t) => new Date(first + 7 * 86400000 * t).toISOString().slice(0, 10)),
    firstModelled: 2,
    outcome: series(),
    valuePerUnit: new Float64Array(weeks).fill(1),
    spend,
    media: spend,
    controls: { price: series() },
  };
}

const { density } = compileModel(modelOf(), panelOf(), { road: 'wasm', heldOut: 0 });
const places = Float64Array.from({ length: 64 }, (_, i) => 0.3 * Math.sin(1 + i * i));
let kept = null;

function gradients(count) {
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < density.dimension; i++) density.position[i] = density.start[i] + places[(k + 5 * i) & 63];
    density.evaluate();
    if (extra === 'allocates') kept = { value: k };
  }
}

gradients(1000);
globalThis.gc();
gradients(100_000);
globalThis.gc();
if (!Number.isFinite(density.value[0]) || (extra === 'allocates' && kept === null)) process.exitCode = 1;
