import type { ChainRunner } from '../chains/runner.ts';
import type { Ports } from '../ports.ts';

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
