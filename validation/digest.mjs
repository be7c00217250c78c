// Two fixed short fits and the hash of every bit of their draws: the same on every machine, road and number of workers, and
// another only with the number of the engine. The first has priors with and without a stand-in and both kinds of carry-over;
// the second is the worked example.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv } from '@sextant/connectors';
import { parseModel, readPanel } from '@sextant/measurement';
import { sampled } from './sampled.mjs';
import { smallModel, smallWorld } from './smallWorld.mjs';

const draws = { warmup: 100, keep: 100 };
const short = (model) => ({ ...model, holdout: 0, sampler: { ...model.sampler, draws, rerun: false } });
const file = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)));

/** What was recorded, with the engine that made it. */
export const recordedPath = fileURLToPath(new URL('./digest.json', import.meta.url));
export const recorded = () => JSON.parse(readFileSync(recordedPath, 'utf8'));

/** Other digests may be recorded only under a higher number of the engine. */
export function mayRecord(old, digests, engine) {
  const changed = Object.entries(old.digests).some(([name, digest]) => digests[name] !== digest);
  return !changed || engine > old.engine;
}

function workedExample() {
  const parsed = parseModel(JSON.parse(file('examples/worked-example/model.json').toString('utf8')));
  const csv = readCsv(file('examples/worked-example/data.csv'), 'data.csv');
  const read = readPanel(parsed.model, csv.table);
  return { model: short(parsed.model), panel: read.panel, seed: 1 };
}

export function fixedFits() {
  return {
    'small world': { model: short(smallModel()), panel: smallWorld(1).panel, seed: 1 },
    'worked example': workedExample(),
  };
}

/** Of all draws, chain after chain, as little-endian doubles. */
export function digestOf(chains) {
  const hash = createHash('sha256');
  for (const { draws: values } of chains) {
    const bytes = new DataView(new ArrayBuffer(8 * values.length));
    for (let i = 0; i < values.length; i++) bytes.setFloat64(8 * i, values[i], true);
    hash.update(new Uint8Array(bytes.buffer));
  }
  return hash.digest('hex');
}

/** Digests of the fixed fits, or of those named, computed in this thread. */
export function digestsInThread(road, names = Object.keys(fixedFits())) {
  return Object.entries(fixedFits())
    .filter(([name]) => names.includes(name))
    .map(([name, { model, panel, seed }]) => {
      const { chains, kernelCalls } = sampled(model, panel, seed, road);
      return { name, digest: digestOf(chains), kernelCalls };
    });
}
