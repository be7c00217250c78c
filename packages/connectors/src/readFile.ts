import {
  type FileReading,
  type ImportFinding,
  type Mapping,
  type MappingFile,
  nearest,
  type Where,
} from '@sextant/spec';
import { columnsOf, type OutcomeClaim } from './roles/columnsOf.ts';
import type { GivenFile } from './sources/given.ts';
import { type DateColumn, dateColumnOf } from './tables/dateColumn.ts';
import { type Frame, frameOf } from './tables/frame.ts';
import { openFile } from './tables/open.ts';
import type { Opened } from './tables/opened.ts';
import { type Profiled, profileRows } from './tables/profileRows.ts';
import { firstRows, type RowSource } from './tables/rows.ts';
import { grainOf } from './weeks/grainOf.ts';

/** One file understood, with all that is needed to read it once more for its numbers. */
export interface FilePlan {
  readonly given: GivenFile;
  readonly source: RowSource;
  readonly frame: Frame;
  readonly reading: FileReading;
  readonly dateIndex: number;
  /** Distinct days in order, as days since 1970-01-01; of a column of last days, the first days. */
  readonly days: readonly number[];
  /** Days from the date of a row to the first day it stands for: -6 where the column holds the last days of weeks. */
  readonly shift: number;
  readonly digest: string;
  readonly outcomes: readonly OutcomeClaim[];
}

export interface ReadFile {
  readonly plan: FilePlan | null;
  /** The names of the columns of a file that cannot be loaded yet, for a person to say what they are. */
  readonly stub?: MappingFile;
  readonly findings: readonly ImportFinding[];
}

const sampleRows = 300;

/** One file from bytes to what its columns are. All rows go by once; nothing is kept but counts. */
export async function readFile(given: GivenFile, mapping?: Mapping): Promise<ReadFile> {
  const mapped = mapping?.files.find(({ file }) => file === given.file);
  const opened = await openFile(given, mapped);
  const { source } = opened;
  if (source === null) return { plan: null, findings: opened.findings };
  const where: Where = { file: given.file, ...(opened.form.sheet === undefined ? {} : { sheet: opened.form.sheet }) };
  const framed = frameOf(await firstRows(source, sampleRows), where, mapped);
  if (framed.kind === 'none') return { plan: null, findings: [...opened.findings, framed.finding] };
  const { frame } = framed;
  const profile = await profileRows(source, frame, where);
  const before = [...opened.findings, ...frame.findings, ...profile.findings, ...unknownColumns(mapped, frame, where)];
  const date = profile.rows === 0 ? null : dateColumnOf(profile.columns, where, opened.isSince1904, mapped);
  const table = { given, opened: { ...opened, source }, where, frame, profile, mapped };
  const read = date === null || date.form === null ? withoutDates(table, date) : withDates(table, date);
  return { ...read, findings: [...before, ...read.findings] };
}

function unknownColumns(mapped: MappingFile | undefined, frame: Frame, where: Where): readonly ImportFinding[] {
  const known = frame.names.filter((name) => name !== '');
  return (mapped?.columns ?? [])
    .filter(({ column }) => !frame.names.includes(column))
    .map(({ column }) => {
      const near = nearest(column, known);
      return { code: 'mapping-column-missing', where, facts: { column, known, ...(near === null ? {} : { near }) } };
    });
}

interface TableRead {
  readonly given: GivenFile;
  readonly opened: Opened & { readonly source: RowSource };
  readonly where: Where;
  readonly frame: Frame;
  readonly profile: Profiled;
  readonly mapped: MappingFile | undefined;
}

function withoutDates({ given, where, frame, profile, mapped }: TableRead, date: DateColumn | null): ReadFile {
  const known = frame.names.filter((name) => name !== '');
  const here = { ...where, line: frame.headerLine };
  const stub = mapped ?? { file: given.file, columns: known.map((column) => ({ column })) };
  if (profile.rows === 0) return { plan: null, stub, findings: [{ code: 'file-without-rows', where, facts: {} }] };
  if (date !== null) return { plan: null, stub, findings: date.findings };
  return { plan: null, stub, findings: [{ code: 'date-column-missing', where: here, facts: { known } }] };
}

function withDates({ given, opened, where, frame, profile, mapped }: TableRead, date: DateColumn): ReadFile {
  const { rows, columns: seen } = profile;
  const delimiter = opened.form.delimiter ?? null;
  const { columns, findings, outcomes, layoutRead, isSettled } = columnsOf({
    file: given.file,
    where,
    frame,
    columns: seen,
    rows,
    date,
    delimiter,
    mapped,
  });
  const { grain, findings: grainFindings } = grainOf(seen, date, where);
  const { headerLine, headerRows } = frame;
  const reading: FileReading = {
    file: given.file,
    ...opened.form,
    headerLine,
    headerRows,
    layout: layoutRead,
    grain,
    rows,
    columns,
  };
  const all = [...date.findings, ...findings, ...grainFindings];
  const stub = mapped ?? {
    file: given.file,
    columns: frame.names.filter((name) => name !== '').map((column) => ({ column })),
  };
  if ((grain !== 'day' && grain !== 'week') || !isSettled) return { plan: null, stub, findings: all };
  const shift = grain === 'week' && isWeekEnd(frame.names[date.index] ?? '') ? -6 : 0;
  const days = date.days.map((day) => day + shift);
  const plan = {
    given,
    source: opened.source,
    frame,
    reading,
    dateIndex: date.index,
    days,
    shift,
    digest: opened.digest,
    outcomes,
  };
  return { plan, findings: all };
}

/** Week ending, week to: the column holds last days. */
function isWeekEnd(name: string): boolean {
  return /week\W*(?:end|ending|to)\b|주\s*(?:종료|마지막)/iu.test(name.replaceAll('_', ' '));
}
