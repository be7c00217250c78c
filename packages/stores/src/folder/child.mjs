// A process of its own over a folder, for the tests of crashes and of two processes; it runs the built package.
import { openFolder } from '@sextant/stores';

const [task, folder, name, count] = process.argv.slice(2);
const say = (record) => process.stdout.write(`${JSON.stringify(record)}\n`);
const opened = await openFolder(folder);
if (opened.kind === 'issue') throw new Error(JSON.stringify(opened.issue));
const records = opened.value;

const move = { by: name, at: '2026-07-06T09:00:00Z', why: 'test' };
const keyOf = (seed) => ({ stage: name, engine: 1, inputs: [], settings: {}, seed });
const column = (seed) => Float64Array.from({ length: Number(count) }, (_, i) => seed + i / 3);

const tasks = {
  /** Stores objects and moves a ref for ever; says what was acknowledged. */
  async write() {
    for (let seed = 1; ; seed++) {
      const put = await records.putObject(keyOf(seed), { seed }, { draws: { a: column(seed), b: column(-seed) } });
      say({ put: put.value.hash, seed });
      const head = await records.readRef('shared');
      const moved = await records.moveRef('shared', head.value?.head ?? null, put.value.hash, move);
      if (moved.kind === 'ok') say({ moved: put.value.hash });
    }
  },
  /** Moves one ref `count` times from where it was last seen; says each answer. */
  async race() {
    for (let i = 1; i <= Number(count); i++) {
      const seen = await records.readRef('shared');
      const moved = await records.moveRef('shared', seen.value?.head ?? null, `${name}-${i}`, move);
      say({ head: `${name}-${i}`, answer: moved.kind === 'ok' ? 'ok' : moved.issue.code });
    }
  },
  /** Stores one object and says the answer. */
  async put() {
    const put = await records.putObject(keyOf(1), { seed: 1 }, { draws: { a: column(1) } });
    say(put.kind === 'ok' ? { put: put.value.hash } : { issue: put.issue.code });
  },
};
await tasks[task]();
