// The peer: nutpie on PyMC-Marketing's default model, in the Python that SEXTANT_PEERS names.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { root } from '../scripts/step.mjs';
import { notRun } from './measured.mjs';
import { peerData } from './places.mjs';
import { timed } from './timed.mjs';

const script = join(root, 'bench', 'peers', 'nutpie_default_model.py');

/** What the rows against the peer need, or why they cannot run. */
export function findPeer() {
  const python = process.env.SEXTANT_PEERS;
  if (python === undefined) return notRun('SEXTANT_PEERS does not name a Python with pymc-marketing 0.19 and nutpie');
  const data = peerData();
  if (data === null) return notRun('the reference folder with mmm_example.csv is missing (SEXTANT_REFERENCE)');
  const asked = 'import importlib.metadata as m; print(m.version("pymc-marketing"), m.version("nutpie"))';
  const { status, stdout } = spawnSync(python, ['-c', asked], { encoding: 'utf8' });
  if (status !== 0) return notRun('the Python that SEXTANT_PEERS names has no pymc-marketing or no nutpie');
  const [marketing, nutpie] = stdout.trim().split(' ');
  return { kind: 'found', python, data, name: `PyMC-Marketing ${marketing}, nutpie ${nutpie}` };
}

/** One whole process of the peer: `{seconds, essBulk, …}`. */
export async function wholePeer({ python, data }, target, seed) {
  const { seconds, output } = await timed(python, [script, 'whole', data, String(target), String(seed)]);
  return { ...JSON.parse(output.trim().split('\n').at(-1)), seconds };
}

/** The peer compiled once and waiting: `sample(target, seed)` answers sampling alone. */
export async function startPeer({ python, data }) {
  const child = spawn(python, [script, 'serve', data], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the peer ended without an answer');
      if (value.startsWith('{')) return JSON.parse(value);
    }
  };
  const { compile } = await answer();
  return {
    compile,
    sample(target, seed) {
      child.stdin.write(`${target} ${seed}\n`);
      return answer();
    },
    stop: () => child.stdin.end(),
  };
}
