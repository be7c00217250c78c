// Prints the digests of the fixed fits run on the chain workers of services: node validation/printDigest.mjs wasm 4
import { chainsOnWorkers } from '../packages/services/dist/chains/pool.js';
import { digestOf, fixedFits } from './digest.mjs';

const [road, workers] = process.argv.slice(2);

async function onWorkers(name, { model, panel, seed }) {
  const runner = chainsOnWorkers(Number(workers));
  try {
    runner.begin({ model, panel, seed, road });
    const { chains, draws, target } = model.sampler;
    const tasks = Array.from({ length: chains }, (_, chain) => {
      return { purpose: 'all weeks', attempt: 1, chain, heldOut: 0, ...draws, target };
    });
    const outcomes = await Promise.all(tasks.map((task) => runner.run(task, () => {})));
    const kernelCalls = outcomes.reduce((sum, outcome) => sum + outcome.kernelCalls, 0);
    return { name, digest: digestOf(outcomes.map((outcome) => outcome.result)), kernelCalls };
  } finally {
    await runner.close();
  }
}

const out = [];
for (const [name, fit] of Object.entries(fixedFits())) out.push(await onWorkers(name, fit));
console.log(JSON.stringify(out));
