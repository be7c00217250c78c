// One line a member, in the order of the alphabet.
export { binomial } from './binomial.ts';
export { delayed } from './delayed.ts';
export { geometric } from './geometric.ts';
export { halfLife } from './halfLife.ts';
export { none } from './none.ts';
export { weibullCdf } from './weibullCdf.ts';
export { weibullPdf } from './weibullPdf.ts';
