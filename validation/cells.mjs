// Runs cells on threads and keeps one record per cell, so that a long run goes on where it stopped.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export const keyOf = (cell) =>
  Object.values(cell)
    .join('-')
    .replaceAll(/[^\w.-]+/g, '_');

function stored(folder, cell) {
  const path = join(folder, `${keyOf(cell)}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Written beside and moved: a run that is killed leaves whole records only. */
function store(folder, cell, record) {
  const path = join(folder, `${keyOf(cell)}.json`);
  writeFileSync(`${path}.part`, JSON.stringify(record));
  renameSync(`${path}.part`, path);
}

function onWorkers(cells, keep) {
  const waiting = [...cells];
  const size = Math.min(availableParallelism(), cells.length);
  return new Promise((resolve, reject) => {
    let left = cells.length;
    const workers = Array.from({ length: size }, () => new Worker(new URL('./cellWorker.mjs', import.meta.url)));
    const end = (settle, value) => {
      for (const worker of workers) worker.removeAllListeners().terminate();
      settle(value);
    };
    const give = (worker) => {
      const cell = waiting.shift();
      if (cell !== undefined) worker.postMessage(cell);
    };
    for (const worker of workers) {
      worker.on('error', (problem) => end(reject, problem));
      worker.on('message', ({ cell, record }) => {
        keep(cell, record);
        left--;
        if (left === 0) end(resolve);
        else give(worker);
      });
      give(worker);
    }
  });
}

/**
 * The record of every cell, as a function of the cell. Records in `folder` are used when `resume` is true; `tell` hears how many
 * are done.
 */
export async function recordsOf(cells, folder, resume, tell) {
  mkdirSync(folder, { recursive: true });
  const records = new Map();
  for (const cell of cells) {
    const record = resume ? stored(folder, cell) : undefined;
    if (record !== undefined) records.set(keyOf(cell), record);
  }
  const missing = cells.filter((cell) => !records.has(keyOf(cell)));
  const keep = (cell, record) => {
    store(folder, cell, record);
    records.set(keyOf(cell), record);
    tell(records.size, cells.length);
  };
  if (missing.length > 0) await onWorkers(missing, keep);
  return (cell) => records.get(keyOf(cell));
}
