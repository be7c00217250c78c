import { hill } from './hill.ts';
import { log } from './log.ts';
import { logistic } from './logistic.ts';
import { michaelisMenten } from './michaelisMenten.ts';
import { none } from './none.ts';
import { root } from './root.ts';
import type { Saturation } from './saturation.ts';
import { tanh } from './tanh.ts';

export type { Saturation } from './saturation.ts';

export const saturations = [logistic, hill, michaelisMenten, tanh, root, log, none] as const;

/** The saturation of that kind, if there is one. */
export function saturationOf(kind: string): Saturation | undefined {
  return saturations.find((s) => s.kind === kind);
}
