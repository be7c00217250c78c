/** Holidays of one country. Substitute days count with the holiday they stand for. */
export interface HolidayTable {
  readonly country: string;
  /** The table is complete from 1 January of `firstYear` to 31 December of `lastYear`. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** What is taken when the model names no days: without one-off days and those that move only some markets. */
  readonly usual: readonly string[];
  /** Per holiday its days as `yyyymmdd`, in order. */
  readonly days: Readonly<Record<string, readonly number[]>>;
}
