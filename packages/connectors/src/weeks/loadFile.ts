import type { ColumnReading, DateForm, ImportFinding, MappingFile, NumberForm, Where } from '@sextant/spec';
import { isoOf, readDate, serialDay } from '../cells/date.ts';
import { readNumber } from '../cells/number.ts';
import { footerWord } from '../cells/words.ts';
import type { FilePlan } from '../readFile.ts';
import { rowKind } from '../tables/frame.ts';
import { owned } from '../tables/profile.ts';
import { type Cell, type Row, textOfCell } from '../tables/rows.ts';
import { addTo, type ExactSum, sumOf } from './exactSum.ts';
import { rowHashes } from './rowHashes.ts';
import { addBad, addValue, newSeries, type Series } from './series.ts';

/** One file's numbers by series and day, and the days that any row stood for. */
export interface LoadedFile {
  readonly plan: FilePlan;
  readonly series: ReadonlyMap<string, Series>;
  readonly days: readonly number[];
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
    else if (kind === 'note')
      say(load, { code: 'note-row', where: { ...load.where, line }, facts: { found: firstText(cells) } });
    return true;
  });
  if (load.added > 0 && load.sameWeek === 'add')
    load.findings.push({ code: 'rows-added', where: load.where, facts: { count: load.added } });
  return {
    plan,
    series: load.series,
    days: plan.days.filter((_, i) => load.lineOfDay[i] !== 0),
    rows: reading.rows,
    findings: load.findings,
  };
}

interface Measure {
  readonly index: number;
  readonly reading: ColumnReading;
  readonly form: NumberForm;
  readonly sum: ExactSum;
  /** Cells seen before with their values; bounded. */
  readonly known: Map<string, number>;
}

interface Channel {
  readonly isTotal: boolean;
  readonly hasDay: Uint8Array;
  /** In the order of measures. */
  readonly series: readonly Series[];
}

interface Load {
  readonly plan: FilePlan;
  readonly where: Where;
  readonly sameWeek: 'add' | 'refuse';
  readonly measures: readonly Measure[];
  readonly channelIndex: number;
  readonly dateForm: DateForm;
  readonly dayOfCell: Map<Cell, number>;
  readonly indexOfDay: ReadonlyMap<number, number>;
  readonly series: Map<string, Series>;
  readonly byChannel: Map<string, Channel>;
  /** First line of each day. */
  readonly lineOfDay: Uint32Array;
  readonly seenRows: ReturnType<typeof rowHashes>;
  readonly findings: ImportFinding[];
  added: number;
}

function newLoad(plan: FilePlan, mapped?: MappingFile): Load {
  const { reading } = plan;
  const { file, sheet } = reading;
  const index = new Map(reading.columns.map((column, i) => [column, i]));
  const measures = reading.columns
    .filter(({ role, kind }) => kind === 'number' && role !== 'ignored')
    .map((column) => ({
      index: index.get(column) ?? -1,
      reading: column,
      form: column.numbers ?? 'point',
      sum: { high: 0, low: 0 },
      known: new Map(),
    }));
  return {
    plan,
    where: sheet === undefined ? { file } : { file, sheet },
    sameWeek: mapped?.sameWeek ?? (reading.layout === 'long' ? 'add' : 'refuse'),
    measures,
    channelIndex: reading.columns.findIndex(({ role }) => role === 'channel'),
    dateForm: reading.columns[plan.dateIndex]?.dates ?? 'year first',
    dayOfCell: new Map(),
    indexOfDay: new Map(plan.days.map((day, i) => [day, i])),
    series: new Map(),
    byChannel: new Map(),
    lineOfDay: new Uint32Array(plan.days.length),
    seenRows: rowHashes(),
    findings: [],
    added: 0,
  };
}

/** Findings of single rows are bounded: a file with a million bad rows does not fill the memory with them. */
function say(load: Load, finding: ImportFinding): void {
  if (load.findings.length < mostFindings) load.findings.push(finding);
}

function firstText(cells: readonly Cell[]): string {
  return textOfCell(cells.find((cell) => textOfCell(cell).trim() !== ''))
    .trim()
    .slice(0, 80);
}

function dataRow(load: Load, cells: readonly Cell[], line: number): void {
  const dateCell = cells[load.plan.dateIndex] ?? '';
  const at = dayOf(load, dateCell);
  const channel = load.channelIndex < 0 ? '' : textOfCell(cells[load.channelIndex]);
  if (at < 0) {
    badDate(load, dateCell, { cells, line });
    return;
  }
  const held = load.byChannel.get(channel) ?? newChannel(load, channel, line);
  if (held.isTotal) return;
  const firstLine = load.seenRows.add(cells, line);
  if (firstLine === 0) addRow(load, { cells, line }, at, held);
  else say(load, { code: 'rows-identical', where: { ...load.where, line }, facts: { firstLine } });
}

function addRow(load: Load, { cells, line }: Row, at: number, channel: Channel): void {
  const isAgain = channel.hasDay[at] === 1;
  channel.hasDay[at] = 1;
  if (isAgain) again(load, at, line);
  else if (load.lineOfDay[at] === 0) load.lineOfDay[at] = line;
  for (let i = 0; i < load.measures.length; i++) {
    const measure = load.measures[i] as Measure; // one series per measure, in the same order
    const series = channel.series[i] as Series;
    const cell = cells[measure.index];
    if (isAgain && load.sameWeek === 'refuse') addBad(series, at, { found: textOfCell(cell), line });
    else addCell(measure, series, at, cell, line);
  }
}

/** A row of this day and channel was there before; what to do then was said or asked. */
function again(load: Load, at: number, line: number): void {
  load.added++;
  if (load.sameWeek === 'add') return;
  const facts = { date: isoOf(load.plan.days[at] ?? 0), firstLine: load.lineOfDay[at] ?? 0 };
  say(load, { code: 'rows-same-week', where: { ...load.where, line }, facts });
}

/** The same name with other white space around it is the same channel; one called total would be counted beside its parts. */
function newChannel(load: Load, cell: string, line: number): Channel {
  const name = owned(cell.trim());
  const isTotal = load.channelIndex >= 0 && footerWord(name) !== null;
  const column = load.plan.frame.names[load.channelIndex] ?? '';
  if (isTotal)
    say(load, { code: 'channel-is-total', where: { ...load.where, line, column }, facts: { channel: name } });
  const held = load.byChannel.get(name);
  const made = held ?? {
    isTotal,
    hasDay: new Uint8Array(load.plan.days.length),
    series: isTotal ? [] : seriesOf(load, name),
  };
  load.byChannel.set(name, made);
  load.byChannel.set(owned(cell), made);
  return made;
}

function seriesOf(load: Load, channel: string): readonly Series[] {
  const isLong = load.channelIndex >= 0;
  return load.measures.map(({ reading }) => {
    const name = isLong && channel !== '' ? `${channel} ${reading.name}` : reading.name;
    const series = newSeries(name, reading, isLong ? channel : reading.channel, load.plan.days.length);
    load.series.set(name, series);
    return series;
  });
}

const mostKnown = 20_000;

function addCell(measure: Measure, series: Series, at: number, cell: Cell | undefined, line: number): void {
  const text = textOfCell(cell);
  const value =
    typeof cell === 'number' ? cell : plainValue(text, measure.form) ? Number(text) : readCell(measure, text);
  if (Number.isNaN(value)) {
    addBad(series, at, { found: text.trim().slice(0, 60), line });
    return;
  }
  addValue(series, at, value);
  addTo(measure.sum, value);
}

/** Only digits, and one point between them where the form has it. */
function plainValue(text: string, form: NumberForm): boolean {
  if (text.length === 0 || text.length > 15) return false;
  let point = form === 'point' ? -1 : 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0 && i > 0 && i < text.length - 1) point = i;
    else if (code < 48 || code > 57) return false;
  }
  return true;
}

function readCell({ form, known }: Measure, text: string): number {
  const held = known.get(text);
  if (held !== undefined) return held;
  const cell = readNumber(text);
  const value = cell.kind === 'number' ? cell[form] : Number.NaN;
  if (known.size < mostKnown) known.set(owned(text), value);
  return value;
}

/** Which of the file's days a cell is; -1 where it is none. */
function dayOf(load: Load, cell: Cell): number {
  const held = load.dayOfCell.get(cell);
  if (held !== undefined) return held;
  const day = readDay(cell, load.dateForm) + load.plan.shift;
  const at = load.indexOfDay.get(day) ?? -1;
  if (load.dayOfCell.size < mostKnown) load.dayOfCell.set(typeof cell === 'string' ? owned(cell) : cell, at);
  return at;
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

function badDate(load: Load, cell: Cell, { cells, line }: Row): void {
  const column = load.plan.frame.names[load.plan.dateIndex] ?? '';
  const found = textOfCell(cell).trim();
  const where = { ...load.where, line };
  const isNote = found === '' && load.measures.every(({ index }) => textOfCell(cells[index]).trim() === '');
  if (isNote) say(load, { code: 'note-row', where, facts: { found: firstText(cells) } });
  else say(load, { code: 'date-unreadable', where: { ...where, column }, facts: { found } });
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
    const ours = sumOf(sum);
    if (Number.isNaN(found) || Math.abs(found - ours) <= 0.005 * Math.abs(ours)) continue;
    say(load, {
      code: 'total-differs',
      where: { ...load.where, line, column: reading.column },
      facts: { found, sum: ours },
    });
  }
}
