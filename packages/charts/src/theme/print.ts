import { light } from './light.ts';
import type { Theme } from './theme.ts';

/** Light tokens; hairlines and bands a little stronger, since paper loses the faintest greys. */
export const print: Theme = {
  ...light,
  name: 'print',
  line: light.lineStrong,
  bandOuter: 0.16,
  bandInner: 0.28,
};
