import type { EstimateSeries } from '@sextant/spec';

/** Every bound of some series, for the range of an axis. */
export const bounds = (...series: readonly EstimateSeries[]): readonly number[] =>
  series.flatMap((one) => one.flatMap(({ mean, q05, q95 }) => [mean, q05, q95]));
