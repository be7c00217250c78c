import { type DateCell, readDate, serialDay } from '../cells/date.ts';
import { type NumberCell, readNumber } from '../cells/number.ts';
import { wordHits } from '../detect/headerWords.ts';
import type { Cell } from './rows.ts';

/** A cell with the line it stands on. */
export interface Place {
  readonly cell: string;
  readonly line: number;
}

/** What all cells of one column showed. Counts are of cells, those of dates too. */
export interface ColumnSeen {
  readonly name: string;
  readonly isDateWord: boolean;
  readonly cells: number;
  readonly empty: number;
  readonly tokens: number;
  readonly censored: number;
  readonly texts: number;
  readonly numbers: number;
  readonly pointOnly: number;
  readonly commaOnly: number;
  readonly differ: number;
  readonly percents: number;
  readonly multiples: number;
  /** Numbers other than zero without a multiple. */
  readonly plains: number;
  readonly flags: number;
  readonly currencies: ReadonlyMap<string, number>;
  readonly dates: DatesCount;
  /** The first cell of each kind. */
  readonly places: ReadonlyMap<string, Place>;
  readonly examples: readonly string[];
  /** Distinct texts, up to a limit. */
  readonly distinct: ReadonlySet<string>;
}

export interface DatesCount {
  readonly year: number;
  readonly day: number;
  readonly month: number;
  readonly dayOnly: number;
  readonly monthOnly: number;
  readonly serials: number;
  readonly months: number;
  readonly days: {
    readonly year: ReadonlySet<number>;
    readonly day: ReadonlySet<number>;
    readonly month: ReadonlySet<number>;
    readonly serial: ReadonlySet<number>;
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Known {
  readonly number: NumberCell;
  readonly date: DateCell | null;
  count: number;
  readonly line: number;
  readonly cell: string;
}

const mostKnown = 20_000;
const mostDistinct = 2000;

export interface Profiler {
  readonly add: (cell: Cell | undefined, line: number) => void;
  readonly finish: () => ColumnSeen;
}

/** Counts the cells of one column as they go by; a cell seen before costs one look into a map. */
export function profiler(name: string, isFirst: boolean): Profiler {
  const isDateWord = wordHits(name).some(({ kind }) => kind === 'date');
  const mayBeDate = isDateWord || isFirst;
  const known = new Map<string, Known>();
  const seen = emptyCounts(name, isDateWord);
  const add = (cell: Cell | undefined, line: number): void => {
    seen.cells++;
    if (typeof cell === 'number') {
      addNumber(seen, cell, line, mayBeDate);
      return;
    }
    if (cell === undefined || cell === '') {
      seen.empty++;
      return;
    }
    if (!mayBeDate && addPlain(seen, cell, line)) return;
    const before = known.get(cell);
    if (before !== undefined) {
      before.count++;
      return;
    }
    const number = readNumber(cell);
    const date = mayBeDate || number.kind === 'text' ? readDate(cell) : null;
    const entry = { number, date, count: 1, line, cell: owned(cell) };
    if (known.size < mostKnown) known.set(entry.cell, entry);
    else tally(seen, entry, mayBeDate);
  };
  const finish = (): ColumnSeen => {
    for (const entry of known.values()) tally(seen, entry, mayBeDate);
    known.clear();
    return seen;
  };
  return { add, finish };
}

type Counts = Writable<Omit<ColumnSeen, 'currencies' | 'dates' | 'places' | 'examples' | 'distinct'>> & {
  readonly currencies: Map<string, number>;
  readonly dates: Writable<Omit<DatesCount, 'days'>> & { readonly days: Record<keyof DatesCount['days'], Set<number>> };
  readonly places: Map<string, Place>;
  readonly examples: string[];
  readonly distinct: Set<string>;
};

function emptyCounts(name: string, isDateWord: boolean): Counts {
  const days = { year: new Set<number>(), day: new Set<number>(), month: new Set<number>(), serial: new Set<number>() };
  const dates = { year: 0, day: 0, month: 0, dayOnly: 0, monthOnly: 0, serials: 0, months: 0, days };
  const counts = {
    cells: 0,
    empty: 0,
    tokens: 0,
    censored: 0,
    texts: 0,
    numbers: 0,
    pointOnly: 0,
    commaOnly: 0,
    differ: 0,
  };
  const more = {
    percents: 0,
    multiples: 0,
    plains: 0,
    flags: 0,
    currencies: new Map(),
    places: new Map(),
    examples: [],
    distinct: new Set<string>(),
  };
  return { name, isDateWord, ...counts, ...more, dates };
}

/** A string cut from a longer one keeps the longer one alive; a copy does not. */
export function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8');
}

function note(seen: Counts, kind: string, cell: string, line: number): void {
  const before = seen.places.get(kind);
  if (before === undefined || line < before.line) seen.places.set(kind, { cell, line });
}

function example(seen: Counts, cell: string): void {
  if (seen.examples.length < 3 && !seen.examples.includes(cell)) seen.examples.push(owned(cell));
}

/** Digits with at most one point between them, and a hyphen before: most cells of most files. False for any other cell. */
function addPlain(seen: Counts, cell: string, line: number): boolean {
  const start = cell.charCodeAt(0) === 45 ? 1 : 0;
  let point = -1;
  for (let i = start; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code === 46 && point < 0 && i > start) point = i;
    else if (code < 48 || code > 57) return false;
  }
  if (cell.length === start || cell.length > 15 || point === cell.length - 1) return false;
  seen.numbers++;
  if (seen.examples.length < 3) example(seen, cell);
  if (point < 0) {
    if (cell === '0' || cell === '1') seen.flags++;
    if (cell !== '0') seen.plains++;
    return true;
  }
  seen.plains++;
  const isGroup = cell.length - point === 4 && point - start <= 3 && cell.charCodeAt(start) !== 48;
  if (isGroup) seen.differ++;
  else seen.pointOnly++;
  const kind = isGroup ? 'differ' : 'point';
  if (!seen.places.has(kind)) note(seen, kind, owned(cell), line);
  return true;
}

function addNumber(seen: Counts, cell: number, line: number, mayBeDate: boolean): void {
  seen.numbers++;
  if (seen.examples.length < 3) example(seen, String(cell));
  if (cell === 0 || cell === 1) seen.flags++;
  if (cell !== 0) seen.plains++;
  if (!mayBeDate) return;
  const text = String(cell);
  const date = readDate(text);
  if (date !== null) addDate(seen, date, 1, text, line);
  else addSerial(seen, cell, 1, text, line);
}

function addSerial(seen: Counts, value: number, count: number, cell: string, line: number): void {
  if (!(value >= 20_000 && value <= 80_000)) return;
  seen.dates.serials += count;
  seen.dates.days.serial.add(serialDay(value, 'serial 1900'));
  note(seen, 'serial', cell, line);
}

function tally(seen: Counts, { number, date, count, line, cell }: Known, mayBeDate: boolean): void {
  if (number.kind !== 'empty') example(seen, cell.trim());
  if (date !== null) addDate(seen, date, count, cell, line);
  switch (number.kind) {
    case 'empty':
      seen.empty += count;
      return;
    case 'token':
      seen.tokens += count;
      note(seen, 'token', cell.trim(), line);
      return;
    case 'censored':
      seen.censored += count;
      note(seen, 'censored', cell.trim(), line);
      return;
    case 'text':
      if (date !== null) return;
      seen.texts += count;
      if (seen.distinct.size < mostDistinct) seen.distinct.add(cell.trim());
      note(seen, 'text', cell.trim(), line);
      return;
    default:
      if (mayBeDate && date === null) addSerial(seen, number.point, count, cell, line);
      tallyNumber(seen, number, count, line, cell.trim());
  }
}

function tallyNumber(
  seen: Counts,
  number: Extract<NumberCell, { kind: 'number' }>,
  count: number,
  line: number,
  cell: string,
): void {
  seen.numbers += count;
  if (number.percent) seen.percents += count;
  if (number.currency !== null) {
    seen.currencies.set(number.currency, (seen.currencies.get(number.currency) ?? 0) + count);
    note(seen, `currency ${number.currency}`, cell, line);
  }
  if (number.multiple) {
    seen.multiples += count;
    note(seen, 'multiple', cell, line);
    return;
  }
  if (number.point !== 0) {
    seen.plains += count;
    note(seen, 'plain', cell, line);
  }
  const kind = Number.isNaN(number.comma)
    ? 'point'
    : Number.isNaN(number.point)
      ? 'comma'
      : number.point === number.comma
        ? null
        : 'differ';
  if (kind === 'point') seen.pointOnly += count;
  if (kind === 'comma') seen.commaOnly += count;
  if (kind === 'differ') seen.differ += count;
  if (kind !== null) note(seen, kind, cell, line);
}

function addDate(seen: Counts, date: DateCell, count: number, cell: string, line: number): void {
  const { dates } = seen;
  for (const order of ['year', 'day', 'month'] as const) {
    const day = date[order];
    if (day === undefined) continue;
    dates[order] += count;
    dates.days[order].add(day);
  }
  if (date.isMonth) dates.months += count;
  if (date.year === undefined && date.month === undefined) {
    dates.dayOnly += count;
    note(seen, 'day only', cell, line);
  }
  if (date.year === undefined && date.day === undefined) {
    dates.monthOnly += count;
    note(seen, 'month only', cell, line);
  }
  if (date.day !== undefined && date.month !== undefined && date.day !== date.month) note(seen, 'either', cell, line);
}
