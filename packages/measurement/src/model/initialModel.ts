import type { Dataset } from '@sextant/spec';
import { type ParsedModel, parseModel } from './parse.ts';

/** What a first model reads off data: their form, not their values. */
export type DataToModel = Pick<Dataset, 'currency' | 'weekStart' | 'columns'>;

export interface FirstModel {
  /** Profit per unit of revenue before media, above 0 to 1. */
  readonly margin: number | 'unknown';
  /** Column of the weeks' first days; a dataset has none by name. Default `week`. */
  readonly date?: string;
}

/** Countries whose holidays move sales in a currency. */
const countryOf: Readonly<Record<string, string>> = { KRW: 'KR', USD: 'US' };

/** A return about 1.2, 90 % between .28 and 5.4: Meridian's belief of any channel, LogN(.2, .9). */
const returnOfAny = { on: 'roi', distribution: { kind: 'log-normal', location: 0.2, scale: 0.9 } } as const;

type Column = DataToModel['columns'][number];

const named = (columns: readonly Column[], role: Column['role']): readonly Column[] =>
  columns.filter((column) => column.role === role);

function channelsOf(columns: readonly Column[]): readonly object[] {
  const exposures = named(columns, 'exposure');
  return named(columns, 'spend').map(({ name, channel }) => {
    const exposure = exposures.find((e) => channel !== undefined && e.channel === channel)?.name;
    return {
      name: channel ?? name,
      spend: name,
      ...(exposure === undefined ? {} : { exposure }),
      adstock: { kind: 'geometric' },
      saturation: { kind: 'logistic' },
      prior: returnOfAny,
    };
  });
}

function outcomeOf(columns: readonly Column[], margin: FirstModel['margin']): object {
  const column = named(columns, 'outcome')[0]?.name;
  const value = named(columns, 'value per unit')[0]?.name;
  if (value === undefined) return { column, kind: 'revenue', margin };
  return { column, kind: 'units', valuePerUnit: value, margin };
}

/**
 * A sensible first model of weekly data, to be read and changed: every spend a channel with a common belief about its return,
 * drivers as controls, a trend, two waves of season and the holidays of the currency's country, 13 weeks held out. Outcomes with a
 * column of money per unit are units, others revenue. All defaults are written out.
 */
export function initialModel({ currency, weekStart, columns }: DataToModel, first: FirstModel): ParsedModel {
  const country = countryOf[currency];
  return parseModel({
    version: 1,
    data: { date: first.date ?? 'week', currency, weekStart },
    holdout: 13,
    outcome: outcomeOf(columns, first.margin),
    channels: channelsOf(columns),
    baseline: [
      { kind: 'intercept' },
      { kind: 'linear-trend' },
      { kind: 'fourier', pairs: 2 },
      ...(country === undefined ? [] : [{ kind: 'holidays', country }]),
    ],
    controls: named(columns, 'driver').map(({ name }) => ({ column: name })),
  });
}
