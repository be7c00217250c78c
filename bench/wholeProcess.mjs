// Whole process against whole process: from the command to the table of estimates, into an empty folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './measured.mjs';
import { findPeer, wholePeer } from './peer.mjs';
import { command, example, withFolder } from './places.mjs';
import { timed } from './timed.mjs';
import { atBothTargets, details, ratios } from './targets.mjs';

const bar = 40;

export const wholeProcess = {
  title: "PyMC-Marketing's default model, 4 × (1000 + 1000): worst bulk ESS per second, whole process ÷ whole process",
  bar: `at least ${bar} times nutpie's`,
  isOurs: false,
  async run(say) {
    const peer = findPeer();
    if (peer.kind === 'not run') return peer;
    say('  warming the caches of both');
    await wholePeer(peer, 0.8, 1);
    await ourFit(peer.data, 0.8, 1);
    const pairs = await atBothTargets(
      async (target, seed) => ({
        ours: await ourFit(peer.data, target, seed),
        peer: await wholePeer(peer, target, seed),
      }),
      say,
    );
    const { each, worse } = ratios(pairs);
    const found = `${worse.toFixed(1)} times (at .8: ${each[0].toFixed(1)}, at .9: ${each[1].toFixed(1)})`;
    return measured({ found, isMet: worse >= bar, details: details(pairs, peer.name) });
  },
};

/** The example's model with another target; no rerun, so that both sides do the stated draws. */
function ourFit(data, target, seed) {
  return withFolder(async (folder) => {
    const model = JSON.parse(readFileSync(example('pymc-default', 'model.json'), 'utf8'));
    const file = join(folder, 'model.json');
    writeFileSync(file, JSON.stringify({ ...model, sampler: { ...model.sampler, target, rerun: false } }));
    const args = [
      command,
      'fit',
      file,
      '--data',
      data,
      '--json',
      '--seed',
      String(seed),
      '--folder',
      join(folder, 'store'),
    ];
    const { seconds, output } = await timed(process.execPath, args, { accepts: [0, 1] });
    const { diagnostics } = JSON.parse(output);
    return {
      seconds,
      essBulk: diagnostics.worst.essBulk,
      essTail: diagnostics.worst.essTail,
      draws: diagnostics.chains * diagnostics.draws,
      gradients: diagnostics.perChain.reduce((sum, chain) => sum + chain.gradients, 0),
      divergences: diagnostics.divergences,
    };
  });
}
