import type { ChainNews, ChainTask, Subject } from './runner.ts';
import type { Ran } from './task.ts';

/** To a worker. `stop` is one shared number: other than 0 ends every chain at its next draw. */
export type ToWorker =
  | { readonly kind: 'begin'; readonly subject: Subject }
  | { readonly kind: 'run'; readonly id: number; readonly task: ChainTask };

export type FromWorker =
  | { readonly kind: 'news'; readonly id: number; readonly news: ChainNews }
  | { readonly kind: 'ran'; readonly id: number; readonly ran: Ran };

export interface WorkerData {
  readonly stop: Int32Array<SharedArrayBuffer>;
}
