import type { Dataset, DatasetColumn, ImportFinding, Mapping } from '@sextant/spec';
import { isoOf } from './cells/date.ts';
import { condensed, type Findings } from './finding.ts';
import type { GivenFile } from './sources/given.ts';
import { plansOf, type Understood } from './understand.ts';
import { checkWeeks } from './weeks/checkWeeks.ts';
import type { JoinedSeries } from './weeks/joined.ts';
import { loadFile } from './weeks/loadFile.ts';
import { toWeeks, type WeeklyFile } from './weeks/toWeeks.ts';

export interface Loaded extends Understood {
  /** Null where nothing could be loaded; the findings say why. */
  readonly dataset: Dataset | null;
}

/**
 * Weekly data from files: understood, read once more, days added to weeks, files joined on the week. The calendar is complete;
 * what is not known is NaN and a finding. The name is the caller's to give.
 */
export async function loadDataset(files: readonly GivenFile[], mapping?: Mapping, name = ''): Promise<Loaded> {
  const { plans, understanding, findings: understood } = await plansOf(files, mapping);
  const findings: ImportFinding[] = [...understood];
  const weekly: WeeklyFile[] = [];
  const start = understanding.mapping.weekStart ?? 'monday';
  for (const plan of plans) {
    const loaded = await loadFile(
      plan,
      mapping?.files.find(({ file }) => file === plan.given.file),
    );
    const weeks = toWeeks(loaded, start);
    findings.push(...loaded.findings, ...weeks.findings);
    if (weeks.weeks.length > 0 && weeks.series.length > 0) weekly.push(weeks);
  }
  const joined = join(weekly);
  findings.push(...joined.findings);
  const dataset =
    joined.weeks.length === 0
      ? null
      : datasetOf(joined, { name, start, currency: understanding.mapping.currency ?? '' });
  const sources = plans.map(({ given, digest, reading }) => ({ file: given.file, digest, rows: reading.rows }));
  if (dataset !== null) findings.push(...checkWeeks(joined.series, joined.weeks));
  return { dataset: dataset === null ? null : { ...dataset, sources }, understanding, findings: condensed(findings) };
}

interface Joined {
  /** Complete: every week from the first to the last. */
  readonly weeks: readonly number[];
  readonly series: readonly JoinedSeries[];
  readonly findings: Findings;
}

function join(files: readonly WeeklyFile[]): Joined {
  const all = files.flatMap(({ weeks }) => weeks);
  if (all.length === 0) return { weeks: [], series: [], findings: [] };
  const [first, last] = all.reduce(([low, high], week) => [Math.min(low, week), Math.max(high, week)] as const, [
    all[0] ?? 0,
    all[0] ?? 0,
  ] as const);
  const weeks = Array.from({ length: (last - first) / 7 + 1 }, (_, i) => first + 7 * i);
  const { series, findings } = distinctSeries(files);
  if (shareNone(files))
    return { weeks: [], series: [], findings: [{ code: 'files-share-no-week', where: {}, facts: {} }] };
  return { weeks, series, findings: [...findings, ...gaps(files), ...overlaps(files, first, last)] };
}

function distinctSeries(files: readonly WeeklyFile[]): {
  readonly series: readonly JoinedSeries[];
  readonly findings: Findings;
} {
  const held = new Map<string, JoinedSeries>();
  const findings: ImportFinding[] = [];
  for (const file of files) {
    for (const one of file.series) {
      const before = held.get(one.name);
      if (before === undefined) held.set(one.name, { ...one, file });
      else
        findings.push({
          code: 'column-in-two-files',
          where: { ...file.where, column: one.name },
          facts: { other: before.file.where.file ?? '' },
        });
    }
  }
  return { series: [...held.values()], findings };
}

function gaps(files: readonly WeeklyFile[]): Findings {
  return files.flatMap(({ weeks, where }) =>
    weeks.slice(1).flatMap((week, i): ImportFinding[] => {
      const before = weeks[i] ?? week;
      const missing = (week - before) / 7 - 1;
      return missing <= 0
        ? []
        : [{ code: 'week-gap', where, facts: { from: isoOf(before + 7), to: isoOf(week - 7), missing } }];
    }),
  );
}

/** Every file apart from every other: joined, no week would have all columns. */
function shareNone(files: readonly WeeklyFile[]): boolean {
  const weeks = files.map((file) => new Set(file.weeks));
  return (
    files.length > 1 &&
    files.every((file, i) => weeks.every((other, j) => i === j || !file.weeks.some((week) => other.has(week))))
  );
}

function overlaps(files: readonly WeeklyFile[], first: number, last: number): Findings {
  return files
    .filter(({ weeks }) => weeks[0] !== first || weeks.at(-1) !== last)
    .map(({ weeks, where }) => {
      return {
        code: 'files-cover-other-weeks',
        where,
        facts: { first: isoOf(weeks[0] ?? first), last: isoOf(weeks.at(-1) ?? last) },
      };
    });
}

interface Head {
  readonly name: string;
  readonly start: Dataset['weekStart'];
  readonly currency: string;
}

function datasetOf({ weeks, series }: Joined, { name, start, currency }: Head): Dataset {
  return {
    format: 1,
    name,
    currency,
    weekStart: start,
    weeks: weeks.map(isoOf),
    columns: series.map(columnOf),
    values: Object.fromEntries(
      series.map((one) => [one.name, Float64Array.from(weeks, (week) => one.values.get(week) ?? Number.NaN)]),
    ),
    decisions: [],
    sources: [],
  };
}

function columnOf({ name, reading, channel }: JoinedSeries): DatasetColumn {
  const role = reading.role === 'date' || reading.role === 'channel' ? 'ignored' : reading.role;
  const isMedia = role === 'spend' || role === 'exposure';
  return {
    name,
    role,
    ...(isMedia && channel !== undefined && channel !== '' ? { channel } : {}),
    weekRule: reading.weekRule ?? 'sum',
  };
}
