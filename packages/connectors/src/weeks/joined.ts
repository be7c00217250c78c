import type { WeeklyFile, WeeklySeries } from './toWeeks.ts';

/** A series in the joined calendar, with the file it came from. */
export interface JoinedSeries extends WeeklySeries {
  readonly file: WeeklyFile;
}
