import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ChainResult, Progress } from '@sextant/numerics';
import type { FromWorker, ToWorker, WorkerData } from './messages.ts';
import type { ChainTask } from './runner.ts';
import { taskRunner } from './task.ts';

/** News of a chain at most every so many milliseconds; the last is always told. */
const quiet = 100;

const port = parentPort as MessagePort; // this file only ever runs as a worker
const { stop } = workerData as WorkerData;
let run: ReturnType<typeof taskRunner> | null = null;

function post(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

function observer(id: number, { purpose, attempt, chain }: ChainTask): (progress: Progress) => 'go on' | 'stop' {
  let next = 0;
  return (progress) => {
    const now = performance.now();
    if (now >= next || progress.done === progress.of) {
      next = now + quiet;
      post({ kind: 'news', id, news: { ...progress, purpose, attempt, chain } });
    }
    return Atomics.load(stop, 0) === 0 ? 'go on' : 'stop';
  };
}

/** The arrays of a result move to the receiver instead of being copied. */
function buffersOf(result: ChainResult): readonly ArrayBuffer[] {
  const arrays = Object.values(result).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'begin') {
    run = taskRunner(message.subject);
    return;
  }
  if (run === null) throw new Error('a chain was asked for before its subject');
  const { id, task } = message;
  const ran = run(task, observer(id, task));
  post({ kind: 'ran', id, ran }, buffersOf(ran.result));
});
