// Peak resident memory of a fit: the whole process tree, from the command to the table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, measured, table } from './measured.mjs';
import { command, example, peerData, withFolder } from './places.mjs';
import { canSeeTrees, residentTree } from './processTree.mjs';
import { timed } from './timed.mjs';

const bar = 300;
const every = 10;

export const memory = {
  title: 'memory of a fit (peak of the process tree)',
  bar: `under ${bar} MB`,
  isOurs: true,
  async run() {
    const data = peerData();
    const fits = [
      {
        name: 'the worked example, with its second fit',
        folder: 'worked-example',
        data: example('worked-example', 'data.csv'),
      },
      ...(data === null ? [] : [{ name: "PyMC-Marketing's default model", folder: 'pymc-default', data }]),
    ];
    const found = [];
    for (const fit of fits) found.push({ ...fit, ...(await peakOf(fit)) });
    const worst = Math.max(...found.map(({ megabytes }) => megabytes));
    const rows = found.map(({ name, megabytes, processes }) => [name, figure(megabytes), processes]);
    const how = canSeeTrees
      ? `Read every ${every} ms from /proc, summed over the tree; a single process's own peak where that is higher.`
      : "The process's own word (resourceUsage); it starts no other process.";
    const details = `${table(['fit', 'MB', 'processes at most'], rows)}\n\n${how}`;
    return measured({ found: `${worst.toFixed(0)} MB`, isMet: worst < bar, isGross: worst >= bar, details });
  },
};

function peakOf({ folder, data }) {
  return withFolder(async (scratch) => {
    const file = join(scratch, 'peak');
    const own = ['--import', new URL('./peakOnExit.mjs', import.meta.url).href];
    const args = [
      ...own,
      command,
      'fit',
      example(folder, 'model.json'),
      '--data',
      data,
      '--json',
      '--folder',
      join(scratch, 'store'),
    ];
    const peak = { megabytes: 0, processes: 1 };
    let clock;
    await timed(process.execPath, args, {
      env: { SEXTANT_BENCH_PEAK: file },
      accepts: [0, 1],
      watch(child) {
        if (canSeeTrees) clock = setInterval(() => keep(peak, residentTree(child.pid)), every);
      },
    });
    clearInterval(clock);
    keep(peak, { megabytes: Number(readFileSync(file, 'utf8')), processes: 1 });
    return peak;
  });
}

function keep(peak, { megabytes, processes }) {
  peak.megabytes = Math.max(peak.megabytes, megabytes);
  peak.processes = Math.max(peak.processes, processes);
}
