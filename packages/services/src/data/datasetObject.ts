import type { Dataset, DatasetEntry, Mapping, Problem } from '@sextant/spec';
import { type Json, type ObjectKey, hashOf, type StoredObject, type Tables } from '@sextant/stores';

/** Raised when the same files could give other data. */
const dataEngine = 1;

export const dataStage = 'data';
export const dataShelf = 'data/';

/** Data as they are kept: with what was found on the way in and the mapping that read them, so that `check` can tell it again. */
export interface KeptData {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  readonly mapping: Mapping;
}

/** What made the data: the files' digests, the mapping and the decisions; the name of the files does not count. */
export function dataKey({ dataset, mapping }: KeptData): ObjectKey {
  const { name, currency, weekStart, decisions, sources } = dataset;
  return {
    stage: dataStage,
    engine: dataEngine,
    inputs: sources.map(({ digest }) => digest),
    settings: { name, currency, weekStart, mapping: hashOf(mapping), decisions: decisions as unknown as Json },
    seed: 0,
  };
}

export function dataContent({ dataset, problems, mapping }: KeptData): Json {
  const { values: _, ...rest } = dataset;
  return { dataset: rest, problems, mapping } as unknown as Json; // plain records of spec
}

export function dataArrays({ dataset }: KeptData): Tables {
  const columns = dataset.columns.map(({ name }) => [name, dataset.values[name] ?? new Float64Array()] as const);
  return { weeks: Object.fromEntries(columns) };
}

export function readData({ content, arrays }: StoredObject): KeptData {
  const { dataset, problems, mapping } = content as unknown as Omit<KeptData, 'dataset'> & {
    readonly dataset: Omit<Dataset, 'values'>;
  };
  return { dataset: { ...dataset, values: arrays['weeks'] ?? {} }, problems, mapping };
}

/** Data as a list shows them. */
export function entryOf({ name, currency, weeks, columns, values }: Dataset, record: string): DatasetEntry {
  return {
    record,
    name,
    currency,
    from: weeks[0] ?? '',
    to: weeks.at(-1) ?? '',
    weeks: weeks.length,
    columns: columns.map(({ name, role, channel }) => ({
      name,
      role,
      ...(channel === undefined ? {} : { channel }),
      missing: (values[name] ?? new Float64Array()).reduce((count, x) => count + (Number.isNaN(x) ? 1 : 0), 0),
    })),
  };
}

/** Cells of media that nobody knows and nobody decided on. */
export function undecidedIn({ columns, weeks, values, decisions }: Dataset) {
  const media = columns.filter(({ role }) => role === 'spend' || role === 'exposure');
  return media.flatMap(({ name }) =>
    weeks
      .filter((_, t) => Number.isNaN(values[name]?.[t]))
      .filter((week) => !decisions.some((made) => made.column === name && made.week === week))
      .map((week) => ({ column: name, week })),
  );
}
