// One line a member, in the order of the alphabet.
export { fourier } from './fourier.ts';
export { holidays } from './holidays.ts';
export { intercept } from './intercept.ts';
export { linearTrend } from './linearTrend.ts';
export { piecewiseLinearTrend } from './piecewiseLinearTrend.ts';
