import type { ChainRunner } from '../chains/runner.ts';
import type { Ports } from '../ports.ts';

/** Four chains of a fit and four of its second: more workers than these would only wait. */
const mostUseful = 8;

/** As many as were asked for, else one a core. */
export function workersFor(asked: number | undefined, cores: number): number {
  return asked ?? Math.min(cores, mostUseful);
}

/**
 * Work with a pool of chains that is closed afterwards. The pool is started before anything else is loaded or read: threads take
 * as long to begin as files and modules, and on another processor.
 */
export async function withChains<T>(
  workers: number,
  ports: Ports,
  work: (runner: ChainRunner, begun: number) => Promise<T>,
): Promise<T> {
  const begun = ports.now().getTime();
  const runner = ports.chains(workers);
  try {
    return await work(runner, begun);
  } finally {
    await runner.close();
  }
}
