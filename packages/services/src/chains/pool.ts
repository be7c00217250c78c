import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerData } from './messages.ts';
import type { ChainNews, ChainOutcome, ChainRunner, ChainTask, Subject } from './runner.ts';

/** A chain that waits for a worker, or runs on one. */
interface Waiting {
  readonly id: number;
  readonly task: ChainTask;
  tell(news: ChainNews): void;
  finish(outcome: ChainOutcome): void;
  fail(error: unknown): void;
}

interface Hand {
  readonly worker: Worker;
  busy: Waiting | null;
}

/** Why there are no workers any more; null while there are. An error that is null: the worker ended without a word. */
type Loss = { readonly error: NodeJS.ErrnoException | null } | null;

/**
 * Chains on worker threads, `size` at once. The workers load while the caller still reads its files; each compiles the model
 * for itself, so that nothing but the subject and the draws passes between threads. Once a worker is lost no chain goes on:
 * without it there is no fit.
 */
export function chainsOnWorkers(size: number): ChainRunner {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const queue: Waiting[] = [];
  const hands = Array.from({ length: size }, () => startHand(stop));
  let loss: Loss = null;
  let ids = 0;
  const deal = () => {
    if (loss !== null) for (const waiting of queue.splice(0)) lose(waiting, loss.error);
    for (const hand of hands) if (hand.busy === null) give(hand, queue.shift());
  };
  const lost = (error: NodeJS.ErrnoException | null) => {
    loss ??= { error };
    for (const hand of hands) if (hand.busy !== null) queue.push(takeFrom(hand));
    deal();
  };
  for (const hand of hands) listen(hand, deal, lost);
  return {
    begin(subject: Subject) {
      for (const { worker } of hands) send(worker, { kind: 'begin', subject });
    },
    run(task, tell) {
      return new Promise((finish, fail) => {
        queue.push({ id: ids++, task, tell, finish, fail });
        deal();
      });
    },
    stop() {
      Atomics.store(stop, 0, 1);
    },
    async close() {
      await Promise.all(hands.map(({ worker }) => worker.removeAllListeners().terminate()));
    },
  };
}

function startHand(stop: WorkerData['stop']): Hand {
  const workerData: WorkerData = { stop };
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData });
  return { worker, busy: null };
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function give(hand: Hand, next: Waiting | undefined): void {
  if (next === undefined) return;
  hand.busy = next;
  send(hand.worker, { kind: 'run', id: next.id, task: next.task });
}

function takeFrom(hand: Hand): Waiting {
  const { busy } = hand;
  hand.busy = null;
  return busy as Waiting; // asked only of a hand that is busy
}

function listen(hand: Hand, deal: () => void, lost: (error: NodeJS.ErrnoException | null) => void): void {
  hand.worker.on('message', (message: FromWorker) => {
    if (hand.busy?.id !== message.id) return; // a word of a chain that was given up
    if (message.kind === 'news') return hand.busy.tell(message.news);
    takeFrom(hand).finish({ kind: 'ran', ...message.ran });
    deal();
  });
  hand.worker.on('error', lost);
  hand.worker.on('exit', () => lost(null));
}

/** An exception in our own code is a bug and passes on as one. */
function lose({ task, finish, fail }: Waiting, error: NodeJS.ErrnoException | null): void {
  const where = { chain: task.chain + 1 };
  if (error === null) finish({ kind: 'lost', issue: { code: 'worker-lost', where, facts: {} } });
  else if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') fail(error);
  else finish({ kind: 'lost', issue: { code: 'out-of-memory', where, facts: {} } });
}
