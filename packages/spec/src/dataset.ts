import type { IsoDate } from './panel.ts';
import type { Model } from './model.ts';

/** What a column of weekly data is to a model. */
export type ColumnRole = 'outcome' | 'spend' | 'exposure' | 'driver' | 'value per unit' | 'ignored';

/** How days become weeks: money and counts add up, prices and indices are averaged, ratios are never summed. */
export type WeekRule = 'sum' | 'mean' | 'last';

export interface DatasetColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** The channel a spend or exposure belongs to. */
  readonly channel?: string;
  readonly weekRule: WeekRule;
}

/** What to do with a spend that is not known; decided by a person before a fit. */
export type UnknownSpend =
  | { readonly kind: 'zero' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'interpolate' }
  | { readonly kind: 'leave out' };

/**
 * Weekly data under common words: complete calendar, one value per column and week, NaN where a cell is missing or was
 * refused. Immutable; a newer import of the same name is a new object and the ref moves.
 */
export interface Dataset {
  readonly format: 1;
  readonly name: string;
  readonly currency: string;
  readonly weekStart: Model['data']['weekStart'];
  /** First days of the weeks. */
  readonly weeks: readonly IsoDate[];
  readonly columns: readonly DatasetColumn[];
  /** By column name, one value per week; NaN: missing. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** Decisions on unknown spend, by column name and week. */
  readonly decisions: readonly { readonly column: string; readonly week: IsoDate; readonly decision: UnknownSpend }[];
  /** The files it was made from, with their digests, so that evidence can be shown. */
  readonly sources: readonly { readonly file: string; readonly digest: string; readonly rows: number }[];
}
