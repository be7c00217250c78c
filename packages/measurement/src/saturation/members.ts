// One line a member, in the order of the alphabet.
export { hill } from './hill.ts';
export { log } from './log.ts';
export { logistic } from './logistic.ts';
export { michaelisMenten } from './michaelisMenten.ts';
export { none } from './none.ts';
export { root } from './root.ts';
export { tanh } from './tanh.ts';
