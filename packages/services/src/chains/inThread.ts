import type { ChainRunner, Subject } from './runner.ts';
import type { taskRunner } from './task.ts';

/** Runs chains one by one in this thread: slow and obvious, for programs without threads and to judge the pool by. */
export function chainsInThread(): ChainRunner {
  let stopped = false;
  let subject: Subject | null = null;
  let run: ReturnType<typeof taskRunner> | null = null;
  return {
    begin(given) {
      subject = given;
    },
    async run(task, tell) {
      const { taskRunner } = await import('./task.ts');
      if (subject === null) throw new Error('chains were run before begin');
      run ??= taskRunner(subject);
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
