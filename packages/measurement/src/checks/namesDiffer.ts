import { frameOf } from '../mmm/frame.ts';
import { linearOf } from '../mmm/linear.ts';
import type { Check } from './check.ts';

/** Every reported parameter has a name of its own: a driver called like another term could not be told from it. */
export const namesDiffer: Check = {
  name: 'names differ',
  run(model, panel) {
    const seen = new Set(['noise']);
    return linearOf(model, panel, frameOf(model, panel, 0)).columns.flatMap(({ name }) => {
      if (seen.has(name)) return [{ code: 'parameter-twice', where: {}, facts: { parameter: name } } as const];
      seen.add(name);
      return [];
    });
  },
};
