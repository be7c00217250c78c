/** Monday (or the chosen anchor) of a week as `yyyy-mm-dd`. */
export type IsoDate = string & { readonly __brand?: 'IsoDate' };

/** A file as text cells; nothing has been interpreted. `lines[i]` is the line of row i in the file, header = line 1. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/**
 * What a model sees: one row per week (and per geo; one geo for now), complete calendar. Arrays are geo-major, geos x weeks.
 * Weeks before `firstModelled` carry media only. A missing outcome is NaN; media and controls are never NaN.
 */
export interface Panel {
  readonly geos: readonly string[];
  readonly weeks: readonly IsoDate[];
  readonly firstModelled: number;
  /** In units of the outcome (money if revenue, otherwise pieces). */
  readonly outcome: Float64Array;
  /** Money per unit of outcome; all 1 when the outcome is revenue. */
  readonly valuePerUnit: Float64Array;
  /** By channel name, money. */
  readonly spend: Readonly<Record<string, Float64Array>>;
  /** By channel name, what the curve acts on: exposure where the model names it, else spend. */
  readonly media: Readonly<Record<string, Float64Array>>;
  /** By column name. */
  readonly controls: Readonly<Record<string, Float64Array>>;
}
