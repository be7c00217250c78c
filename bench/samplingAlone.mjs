// Sampling against sampling: nothing but the chains, on two threads, with what is compiled beforehand compiled on both sides.
import { readFileSync } from 'node:fs';
import { readCsv } from '@sextant/connectors';
import { compileModel, parseModel, readPanel } from '@sextant/measurement';
import { summarise } from '@sextant/numerics';
import { chainsOnWorkers } from '../packages/services/dist/chains/pool.js';
import { measured } from './measured.mjs';
import { findPeer, startPeer } from './peer.mjs';
import { example } from './places.mjs';
import { atBothTargets, details, ratios } from './targets.mjs';

const bar = 20;
const threads = 2;

export const samplingAlone = {
  title: 'the same, sampling ÷ sampling',
  bar: `at least ${bar} times nutpie's`,
  isOurs: false,
  async run(say) {
    const found = findPeer();
    if (found.kind === 'not run') return found;
    const subject = subjectOf(found.data);
    const peer = await startPeer(found);
    try {
      await peer.sample(0.8, 1);
      const pairs = await atBothTargets(
        async (target, seed) => ({
          ours: await ourChains(subject, target, seed),
          peer: await peer.sample(target, seed),
        }),
        say,
      );
      const { each, worse } = ratios(pairs);
      const text = `${worse.toFixed(1)} times (at .8: ${each[0].toFixed(1)}, at .9: ${each[1].toFixed(1)})`;
      const left = `The peer's compiling (${peer.compile.toFixed(1)} s) is left out; ours, a short chain on each new thread, too.`;
      return measured({ found: text, isMet: worse >= bar, details: `${details(pairs, found.name)}\n\n${left}` });
    } finally {
      peer.stop();
    }
  },
};

function subjectOf(data) {
  const { model } = parseModel(JSON.parse(readFileSync(example('pymc-default', 'model.json'), 'utf8')));
  const { panel } = readPanel(model, readCsv(readFileSync(data), data).table);
  return { model, panel, layout: compileModel(model, panel, { road: 'plain', heldOut: 0 }).layout };
}

/** All four chains on new threads, as a fit runs them. The clock starts once each thread has loaded and compiled. */
async function ourChains({ model, panel, layout }, target, seed) {
  const pool = chainsOnWorkers(threads);
  try {
    pool.begin({ model, panel, seed, road: 'wasm' });
    const task = (chain, attempt, draws) => {
      const asked = { purpose: 'all weeks', attempt, chain, heldOut: 0, target, ...draws };
      return pool.run(asked, () => {});
    };
    const few = { warmup: 100, keep: 100 };
    await Promise.all(Array.from({ length: threads }, (_, chain) => task(chain, 9, few)));
    const { chains, draws } = model.sampler;
    const begun = performance.now();
    const ran = await Promise.all(Array.from({ length: chains }, (_, chain) => task(chain, 1, draws)));
    const seconds = (performance.now() - begun) / 1000;
    return {
      seconds,
      ...judged(
        ran.map(({ result }) => result),
        layout,
      ),
    };
  } finally {
    await pool.close();
  }
}

/** Worst effective sample sizes over every parameter, sampled or integrated out. */
function judged(chains, layout) {
  const summaries = layout.parameters.map((_, at) =>
    summarise(
      chains.map(({ kept, draws }) => Float64Array.from({ length: kept }, (_, i) => draws[i * layout.length + at])),
    ),
  );
  const sum = (of) => chains.reduce((total, chain) => total + of(chain), 0);
  return {
    essBulk: Math.min(...summaries.map(({ essBulk }) => essBulk)),
    essTail: Math.min(...summaries.map(({ essTail }) => essTail)),
    draws: sum(({ kept }) => kept),
    gradientsAfterWarmup: sum(({ gradients }) => gradients.sampling),
    gradients: sum(({ gradients }) => gradients.warmup + gradients.sampling),
    divergences: sum(({ divergences }) => divergences),
  };
}
