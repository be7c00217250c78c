import type { ChainRunner } from './runner.ts';
import { taskRunner } from './task.ts';

/** Runs chains one by one in this thread: slow and obvious, for programs without threads and to judge the pool by. */
export function chainsInThread(): ChainRunner {
  let stopped = false;
  let run: ReturnType<typeof taskRunner> | null = null;
  return {
    begin(subject) {
      run = taskRunner(subject);
    },
    async run(task, tell) {
      if (run === null) throw new Error('chains were run before begin');
      const { purpose, attempt, chain } = task;
      const ran = run(task, (progress) => {
        tell({ ...progress, purpose, attempt, chain });
        return stopped ? 'stop' : 'go on';
      });
      return { kind: 'ran', ...ran };
    },
    stop() {
      stopped = true;
    },
    async close() {},
  };
}
