import type { Check } from './check.ts';

/** Without a margin there is no break-even: stated, not guessed. */
export const marginKnown: Check = {
  name: 'margin known',
  run: ({ outcome }) =>
    typeof outcome.margin === 'number'
      ? []
      : [{ code: 'margin-unknown', where: { path: 'outcome.margin' }, facts: {} }],
};
