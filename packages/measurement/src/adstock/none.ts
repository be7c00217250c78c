import type { Adstock } from './adstock.ts';

/** No carry-over: all effect falls into the week of the spend. */
export const none: Adstock<never, 'none'> = {
  kind: 'none',
  source: 'definition',
  parameters: {},
  settings: {},
  carry: { kind: 'none' },
  apply: (x) => Float64Array.from(x),
  tail: () => 0,
};
