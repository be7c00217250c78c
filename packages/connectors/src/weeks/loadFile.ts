import type { ColumnReading, DateForm, ImportFinding, MappingFile, NumberForm, Where } from '@sextant/spec';
import { isoOf, readDate, serialDay } from '../cells/date.ts';
import { readNumber } from '../cells/number.ts';
import { footerWord } from '../cells/words.ts';
import type { FilePlan } from '../readFile.ts';
import { rowKind } from '../tables/frame.ts';
import { owned } from '../tables/profile.ts';
import { type Cell, textOfCell } from '../tables/rows.ts';
import { addTo, type ExactSum, valueOf } from './exactSum.ts';
import { rowHashes } from './rowHashes.ts';
import { addBad, addValue, newSeries, type Series } from './series.ts';

/** One file's numbers by series and day, and the days that any row stood for. */
export interface LoadedFile {
  readonly plan: FilePlan;
  readonly series: ReadonlyMap<string, Series>;
  readonly days: ReadonlySet<number>;
  readonly rows: number;
  readonly findings: readonly ImportFinding[];
}

const mostFindings = 1000;

/** Reads the rows of a file once more, now for their numbers. Memory grows with days and columns, not with rows. */
export async function loadFile(plan: FilePlan, mapped?: MappingFile): Promise<LoadedFile> {
  const { reading, frame, source } = plan;
  const load = newLoad(plan, mapped);
  await source.read((cells, line) => {
    if (line <= frame.lastHeaderLine) return true;
    const kind = rowKind(cells, frame.names);
    if (kind === 'data') dataRow(load, cells, line);
    else if (kind === 'total' || kind === 'part' || kind === 'mean') totalRow(load, cells, line, kind);
    else if (kind === 'note') say(load, { code: 'note-row', where: { ...load.where, line }, facts: { found: firstText(cells) } });
    return true;
  });
  if (load.added > 0) load.findings.push({ code: 'rows-added', where: load.where, facts: { count: load.added } });
  return { plan, series: load.series, days: new Set(load.rowsPerDay.keys()), rows: reading.rows, findings: load.findings };
}

interface Measure {
  readonly index: number;
  readonly reading: ColumnReading;
  readonly form: NumberForm;
  readonly sum: ExactSum;
  /** Cells seen before with their values; bounded. */
  readonly known: Map<string, number>;
}

interface Load {
  readonly plan: FilePlan;
  readonly where: Where;
  readonly sameWeek: 'add' | 'refuse';
  readonly measures: readonly Measure[];
  readonly channelIndex: number;
  readonly dateForm: DateForm;
  readonly dayOfCell: Map<Cell, number>;
  readonly series: Map<string, Series>;
  /** Series by channel, in the order of measures. */
  readonly byChannel: Map<string, readonly Series[]>;
  readonly rowsPerDay: Map<number, number>;
  readonly perChannel: Map<string, Set<number>>;
  readonly seenRows: ReturnType<typeof rowHashes>;
  readonly totals: Set<string>;
  readonly findings: ImportFinding[];
  added: number;
}

function newLoad(plan: FilePlan, mapped?: MappingFile): Load {
  const { reading } = plan;
  const { file, sheet } = reading;
  const index = new Map(reading.columns.map((column, i) => [column, i]));
  const measures = reading.columns
    .filter(({ role, kind }) => kind === 'number' && role !== 'ignored')
    .map((column) => ({ index: index.get(column) ?? -1, reading: column, form: column.numbers ?? 'point', sum: { high: 0, low: 0 }, known: new Map() }));
  return {
    plan,
    where: sheet === undefined ? { file } : { file, sheet },
    sameWeek: mapped?.sameWeek ?? (reading.layout === 'long' ? 'add' : 'refuse'),
    measures,
    channelIndex: reading.columns.findIndex(({ role }) => role === 'channel'),
    dateForm: reading.columns[plan.dateIndex]?.dates ?? 'year first',
    dayOfCell: new Map(),
    series: new Map(),
    byChannel: new Map(),
    rowsPerDay: new Map(),
    perChannel: new Map(),
    seenRows: rowHashes(),
    totals: new Set(),
    findings: [],
    added: 0,
  };
}

/** Findings of single rows are bounded: a file with a million bad rows does not fill the memory with them. */
function say(load: Load, finding: ImportFinding): void {
  if (load.findings.length < mostFindings) load.findings.push(finding);
}

function firstText(cells: readonly Cell[]): string {
  return textOfCell(cells.find((cell) => textOfCell(cell).trim() !== '')).trim().slice(0, 80);
}

function dataRow(load: Load, cells: readonly Cell[], line: number): void {
  const dateCell = cells[load.plan.dateIndex] ?? '';
  const day = dayOf(load, dateCell);
  if (Number.isNaN(day)) return badDate(load, dateCell, cells, line);
  const channel = load.channelIndex < 0 ? '' : textOfCell(cells[load.channelIndex]).trim();
  if (load.channelIndex >= 0 && footerWord(channel) !== null) return channelTotal(load, channel, line);
  const before = load.seenRows.add(cells, line);
  if (before > 0) return say(load, { code: 'rows-identical', where: { ...load.where, line }, facts: { firstLine: before } });
  const isAgain = countRow(load, day, channel, line);
  const series = seriesOf(load, channel);
  for (let i = 0; i < load.measures.length; i++) {
    const measure = load.measures[i];
    const one = series[i];
    if (measure === undefined || one === undefined) continue;
    if (isAgain && load.sameWeek === 'refuse') addBad(one, day, { found: textOfCell(cells[measure.index]), line });
    else addCell(measure, one, day, cells[measure.index], line);
  }
}

/** True if a row of this day and channel was there before; what to do then was said or asked. */
function countRow(load: Load, day: number, channel: string, line: number): boolean {
  const days = load.perChannel.get(channel) ?? new Set<number>();
  if (days.size === 0) load.perChannel.set(owned(channel), days);
  const isAgain = days.has(day);
  days.add(day);
  if (!load.rowsPerDay.has(day)) load.rowsPerDay.set(day, line);
  if (!isAgain) return false;
  if (load.sameWeek === 'add') load.added++;
  else {
    const facts = { date: isoOf(day), firstLine: load.rowsPerDay.get(day) ?? 0 };
    say(load, { code: 'rows-same-week', where: { ...load.where, line }, facts });
  }
  return true;
}

function seriesOf(load: Load, channel: string): readonly Series[] {
  const held = load.byChannel.get(channel);
  if (held !== undefined) return held;
  const isLong = load.channelIndex >= 0;
  const made = load.measures.map(({ reading }) => {
    const name = isLong && channel !== '' ? `${channel} ${reading.name}` : reading.name;
    const series = newSeries(name, reading, isLong ? owned(channel) : reading.channel);
    load.series.set(name, series);
    return series;
  });
  load.byChannel.set(owned(channel), made);
  return made;
}

const mostKnown = 20_000;

function addCell(measure: Measure, series: Series, day: number, cell: Cell | undefined, line: number): void {
  if (typeof cell === 'number') return addKnown(measure, series, day, cell);
  const text = cell ?? '';
  const value = plainValue(text) ?? readCell(measure, text);
  if (Number.isNaN(value)) addBad(series, day, { found: text.trim().slice(0, 60), line });
  else addKnown(measure, series, day, value);
}

function addKnown(measure: Measure, series: Series, day: number, value: number): void {
  addValue(series, day, value);
  addTo(measure.sum, value);
}

/** Only digits: the same under both forms. */
function plainValue(text: string): number | null {
  if (text.length === 0 || text.length > 15) return null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return null;
  }
  return Number(text);
}

function readCell({ form, known }: Measure, text: string): number {
  const held = known.get(text);
  if (held !== undefined) return held;
  const cell = readNumber(text);
  const value = cell.kind === 'number' ? cell[form] : Number.NaN;
  if (known.size < mostKnown) known.set(owned(text), value);
  return value;
}

function dayOf(load: Load, cell: Cell): number {
  const held = load.dayOfCell.get(cell);
  if (held !== undefined) return held;
  const day = readDay(cell, load.dateForm) + load.plan.shift;
  if (load.dayOfCell.size < mostKnown) load.dayOfCell.set(typeof cell === 'string' ? owned(cell) : cell, day);
  return day;
}

/** Under a form of serials a date that is written out counts too. */
function readDay(cell: Cell, form: DateForm): number {
  const date = readDate(textOfCell(cell));
  if (form === 'year first') return date?.year ?? Number.NaN;
  if (form === 'day first') return date?.day ?? Number.NaN;
  if (form === 'month first') return date?.month ?? Number.NaN;
  const serial = typeof cell === 'number' ? cell : Number(cell.trim() === '' ? Number.NaN : cell);
  return serial >= 20_000 && serial <= 80_000 ? serialDay(serial, form) : (date?.year ?? Number.NaN);
}

function badDate(load: Load, cell: Cell, cells: readonly Cell[], line: number): void {
  const column = load.plan.frame.names[load.plan.dateIndex] ?? '';
  const found = textOfCell(cell).trim();
  const where = { ...load.where, line };
  const isNote = found === '' && load.measures.every(({ index }) => textOfCell(cells[index]).trim() === '');
  if (isNote) say(load, { code: 'note-row', where, facts: { found: firstText(cells) } });
  else say(load, { code: 'date-unreadable', where: { ...where, column }, facts: { found } });
}

/** A channel called total would be counted beside its parts. */
function channelTotal(load: Load, channel: string, line: number): void {
  if (load.totals.has(channel)) return;
  load.totals.add(channel);
  const column = load.plan.frame.names[load.channelIndex] ?? '';
  say(load, { code: 'channel-is-total', where: { ...load.where, line, column }, facts: { channel } });
}

/** A total at the end is left out and compared: over 0.5 % apart, something was not read or not exported. */
function totalRow(load: Load, cells: readonly Cell[], line: number, kind: 'total' | 'part' | 'mean'): void {
  say(load, { code: 'total-row', where: { ...load.where, line }, facts: { found: firstText(cells) } });
  if (kind !== 'total') return;
  for (const { index, reading, form, sum } of load.measures) {
    if (reading.weekRule !== 'sum') continue;
    const cell = cells[index] ?? '';
    const number = typeof cell === 'number' ? cell : readNumber(cell);
    const found = typeof number === 'number' ? number : number.kind === 'number' ? number[form] : Number.NaN;
    const ours = valueOf(sum);
    if (Number.isNaN(found) || Math.abs(found - ours) <= 0.005 * Math.abs(ours)) continue;
    say(load, { code: 'total-differs', where: { ...load.where, line, column: reading.column }, facts: { found, sum: ours } });
  }
}
