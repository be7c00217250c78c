import type {
  ColumnReading,
  FileReading,
  Grain,
  ImportFinding,
  Layout,
  Mapping,
  MappingColumn,
  MappingFile,
  Reason,
  Where,
} from '@sextant/spec';
import { isoOf } from './cells/date.ts';
import { choose } from './detect/claim.ts';
import { currencyIn } from './detect/currency.ts';
import { grain } from './detect/grain.ts';
import { wordHits } from './detect/headerWords.ts';
import { channelColumn, layout, type TextColumnSeen } from './detect/layout.ts';
import { channelIn, type RoleGuess, role } from './detect/role.ts';
import { vat } from './detect/vat.ts';
import type { GivenFile } from './sources/given.ts';
import { type DateColumn, dateColumnOf, dateShare } from './tables/dateColumn.ts';
import { type Frame, frameOf, rowKind } from './tables/frame.ts';
import { type NumberReading, numberReadings, numberShare } from './tables/numberColumn.ts';
import { openFile } from './tables/open.ts';
import { type ColumnSeen, profiler } from './tables/profile.ts';
import { firstRows, type RowSource } from './tables/rows.ts';

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
  /** Outcome claims by column, for the choice among all files. */
  readonly outcomes: readonly { readonly column: string; readonly weight: number; readonly isMapped: boolean }[];
}

export interface ReadFile {
  readonly plan: FilePlan | null;
  readonly findings: readonly ImportFinding[];
}

const sampleRows = 300;

/** One file from bytes to what its columns are. All rows go by once; nothing is kept but counts. */
export async function readFile(given: GivenFile, mapping?: Mapping): Promise<ReadFile> {
  const mapped = mapping?.files.find(({ file }) => file === given.file);
  const opened = await openFile(given, mapped);
  if (opened.source === null) return { plan: null, findings: opened.findings };
  const where: Where = { file: given.file, ...(opened.form.sheet === undefined ? {} : { sheet: opened.form.sheet }) };
  const framed = frameOf(await firstRows(opened.source, sampleRows), where, mapped);
  if (framed.kind === 'none') return { plan: null, findings: [...opened.findings, framed.finding] };
  const { frame } = framed;
  const profile = await profileRows(opened.source, frame, where);
  const missing = mapped === undefined ? [] : unknownColumns(mapped, frame, where);
  const before = [...opened.findings, ...frame.findings, ...profile.findings, ...missing];
  if (profile.rows === 0) return { plan: null, findings: [...before, { code: 'file-without-rows', where, facts: {} }] };
  const date = dateColumnOf(profile.columns, where, opened.isSince1904, mapped);
  if (date === null) {
    const known = frame.names.filter((name) => name !== '');
    return {
      plan: null,
      findings: [
        ...before,
        { code: 'date-column-missing', where: { ...where, line: frame.headerLine }, facts: { known } },
      ],
    };
  }
  if (date.form === null) return { plan: null, findings: [...before, ...date.findings] };
  const evidence = {
    given,
    where,
    frame,
    columns: profile.columns,
    rows: profile.rows,
    date,
    delimiter: opened.form.delimiter ?? null,
    mapped,
  };
  const { columns, findings, outcomes, layoutRead } = columnsOf(evidence);
  const grainRead = grainOf(profile.columns, date, where);
  const reading: FileReading = {
    file: given.file,
    ...opened.form,
    headerLine: frame.headerLine,
    headerRows: frame.headerRows,
    layout: layoutRead,
    grain: grainRead.grain,
    rows: profile.rows,
    columns,
  };
  const all = [...before, ...date.findings, ...findings, ...grainRead.findings];
  const isUsable = grainRead.grain === 'day' || grainRead.grain === 'week';
  const shift =
    grainRead.grain === 'week' &&
    /week\W*(?:end|ending|to)\b|주\s*(?:종료|마지막)/iu.test(frame.names[date.index] ?? '')
      ? -6
      : 0;
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
  return isUsable ? { plan, findings: all } : { plan: null, findings: all };
}

interface Profiled {
  readonly rows: number;
  readonly columns: readonly ColumnSeen[];
  readonly findings: readonly ImportFinding[];
}

const mostFindings = 1000;

async function profileRows(source: RowSource, frame: Frame, where: Where): Promise<Profiled> {
  const profilers = frame.names.map((name, i) => profiler(name, i === 0));
  const findings: ImportFinding[] = [];
  let rows = 0;
  const seen = await source.read((cells, line) => {
    if (line <= frame.lastHeaderLine) return true;
    const kind = rowKind(cells, frame.names);
    if (kind === 'data') {
      rows++;
      for (let i = 0; i < profilers.length; i++) profilers[i]?.add(cells[i], line);
    } else if (kind === 'ragged' && findings.length < mostFindings) {
      findings.push({
        code: 'rows-ragged',
        where: { ...where, line },
        facts: { found: cells.length, expected: frame.names.length },
      });
    }
    return true;
  });
  const columns = profilers.map((one) => one.finish());
  const blank = columns.flatMap((column, i): ImportFinding[] =>
    column.name === '' && column.cells > column.empty
      ? [{ code: 'header-blank', where: { ...where, line: frame.headerLine }, facts: { position: i + 1 } }]
      : [],
  );
  const quotes = seen.openQuotes.map(
    (line): ImportFinding => ({ code: 'quote-open', where: { ...where, line }, facts: {} }),
  );
  const composed: ImportFinding[] =
    seen.composed === 0 ? [] : [{ code: 'letters-composed', where, facts: { count: seen.composed } }];
  return { rows, columns, findings: [...blank, ...quotes, ...composed, ...findings] };
}

function unknownColumns(mapped: MappingFile, frame: Frame, where: Where): readonly ImportFinding[] {
  return mapped.columns
    .filter(({ column }) => !frame.names.includes(column))
    .map(({ column }) => ({
      code: 'mapping-column-missing',
      where,
      facts: { column, known: frame.names.filter((name) => name !== '') },
    }));
}

interface Evidence {
  readonly given: GivenFile;
  readonly where: Where;
  readonly frame: Frame;
  readonly columns: readonly ColumnSeen[];
  readonly rows: number;
  readonly date: DateColumn;
  readonly delimiter: string | null;
  readonly mapped: MappingFile | undefined;
}

interface Columns {
  readonly columns: readonly ColumnReading[];
  readonly layoutRead: Layout;
  readonly outcomes: FilePlan['outcomes'];
  readonly findings: readonly ImportFinding[];
}

function columnsOf(evidence: Evidence): Columns {
  const { columns, frame, where, mapped, delimiter } = evidence;
  const says = columns.map(({ name }) => mapped?.columns.find(({ column }) => column === name));
  const numbers = numberReadings(columns, { where, delimiter, names: frame.names }, says);
  const shape = shapeOf(evidence);
  const isInReport = shape.layout === 'long' || isReport(columns);
  const read = columns.map((seen, i) =>
    oneColumn(seen, i, { evidence, shape, isInReport, numbers: numbers[i], says: says[i] }),
  );
  return {
    columns: read.map(({ column }) => column),
    layoutRead: shape.layout,
    outcomes: read.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])),
    findings: [...shape.findings, ...read.flatMap(({ findings }) => findings)],
  };
}

interface Shape {
  readonly layout: Layout;
  readonly channel: string | null;
  readonly findings: readonly ImportFinding[];
}

const isText = (seen: ColumnSeen) => seen.texts > 0 && numberShare(seen) < 0.5 && dateShare(seen) < 0.5;
const isBare = (name: string) =>
  wordHits(name).some(({ kind }) => kind === 'spend' || kind === 'exposure') && channelIn(name) === '';

function isReport(columns: readonly ColumnSeen[]): boolean {
  return columns.filter(({ name }) => isBare(name)).length >= 2;
}

function shapeOf({ columns, date, rows, where, mapped }: Evidence): Shape {
  const asked = mapped?.columns.find((column) => column.role === 'channel')?.column;
  if (mapped?.layout === 'wide') return { layout: 'wide', channel: null, findings: [] };
  if (asked !== undefined) return { layout: 'long', channel: asked, findings: [] };
  const texts = columns.filter((seen) => isText(seen) && seen.name !== '').map(textSeen);
  const measures = columns.filter((seen, i) => i !== date.index && numberShare(seen) >= 0.5);
  const claims = layout.detect({
    rows,
    dates: date.days.length,
    texts,
    bareMeasures: measures.filter(({ name }) => isBare(name)).length,
    numbers: measures.length,
  });
  const choice = choose(claims, 0);
  const isLong = mapped?.layout === 'long' || (choice.kind === 'chosen' && choice.reading === 'long');
  if (!isLong) return { layout: 'wide', channel: null, findings: [] };
  const column = choose(channelColumn.detect(texts), 0.5);
  if (column.kind === 'chosen') return { layout: 'long', channel: column.reading, findings: [] };
  const known = texts.map(({ name }) => name);
  return { layout: 'long', channel: null, findings: [{ code: 'channel-column-unclear', where, facts: { known } }] };
}

function textSeen({ name, distinct }: ColumnSeen): TextColumnSeen {
  const kinds = new Set(wordHits(name).map(({ kind }) => kind));
  return {
    name,
    distinct: distinct.size,
    isChannelWord: kinds.has('channel'),
    isCampaignWord: kinds.has('campaign') && !kinds.has('identifier'),
    isMetricWord: kinds.has('metric'),
  };
}

interface OneContext {
  readonly evidence: Evidence;
  readonly shape: Shape;
  readonly isInReport: boolean;
  readonly numbers: NumberReading | undefined;
  readonly says: MappingColumn | undefined;
}

interface OneColumn {
  readonly column: ColumnReading;
  readonly outcome: FilePlan['outcomes'][number] | null;
  readonly findings: readonly ImportFinding[];
}

function oneColumn(seen: ColumnSeen, index: number, context: OneContext): OneColumn {
  const { evidence, shape, says } = context;
  const base = { column: seen.name, name: says?.name ?? seen.name, examples: seen.examples };
  const plain = (more: Pick<ColumnReading, 'kind' | 'role' | 'reasons'> & Partial<ColumnReading>): OneColumn => ({
    column: { ...base, ...more },
    outcome: null,
    findings: [],
  });
  if (index === evidence.date.index) {
    return plain({
      kind: 'date',
      role: 'date',
      reasons: evidence.date.reasons,
      ...(evidence.date.form === null ? {} : { dates: evidence.date.form }),
    });
  }
  if (seen.cells === seen.empty + seen.tokens)
    return plain({ kind: 'empty', role: 'ignored', reasons: [{ seen: 'empty', weight: 9 }] });
  if (seen.name !== '' && seen.name === shape.channel)
    return plain({ kind: 'text', role: 'channel', reasons: [{ seen: 'channel column', weight: 5 }] });
  if (isDuplicate(seen.name, evidence.frame))
    return plain({ kind: 'text', role: 'ignored', reasons: [{ seen: 'name twice', weight: 9 }] });
  if (seen.name === '') return plain({ kind: 'text', role: 'ignored', reasons: [{ seen: 'no name', weight: 9 }] });
  if (dateShare(seen) >= 0.5 && seen.numbers < seen.cells / 2)
    return plain({ kind: 'date', role: 'ignored', reasons: [{ seen: 'another date', weight: 3 }] });
  const wants = says?.role !== undefined && !['ignored', 'date', 'channel'].includes(says.role);
  if (numberShare(seen) < 0.5 && !wants) {
    return plain({ kind: 'text', role: 'ignored', reasons: [{ seen: 'text', weight: 3 }] });
  }
  return numberColumn(seen, base, context);
}

function isDuplicate(name: string, { names }: Frame): boolean {
  return name !== '' && names.indexOf(name) !== names.lastIndexOf(name);
}

function numberColumn(
  seen: ColumnSeen,
  base: Pick<ColumnReading, 'column' | 'name' | 'examples'>,
  context: OneContext,
): OneColumn {
  const { evidence, isInReport, numbers, says } = context;
  const where = { ...evidence.where, column: seen.name };
  const isFlag = seen.flags === seen.numbers;
  const claims = role.detect({ name: seen.name, isInReport, isPercent: seen.percents > 0, isFlag });
  const choice = choose(claims, 0.4);
  const guess: RoleGuess | null = choice.kind === 'chosen' ? choice.reading : null;
  const reasons: readonly Reason[] =
    says?.role !== undefined ? [{ seen: 'mapping', weight: 9 }] : choice.kind === 'chosen' ? choice.reasons : [];
  const asked = says?.role === 'date' || says?.role === 'channel' ? undefined : says?.role;
  const read = asked ?? (guess === 'not additive' || guess === 'platform result' || guess === null ? 'ignored' : guess);
  const isUsed = read !== 'ignored' && numbers?.form !== null;
  const currency = currencyIn(seen.name) ?? [...seen.currencies.keys()][0];
  const tax = choose(vat.detect(seen.name));
  const channel = read === 'spend' || read === 'exposure' ? channelOf(seen.name, context) : null;
  const column: ColumnReading = {
    ...base,
    name: says?.name ?? (channel?.isFromFile ? `${channel.name} ${seen.name}` : seen.name),
    kind: 'number',
    role: isUsed ? read : 'ignored',
    reasons: isUsed || numbers?.form !== null ? reasons : [{ seen: 'numbers unclear', weight: 9 }],
    ...(channel === null || channel.name === '' ? {} : { channel: channel.name }),
    ...(isUsed
      ? { weekRule: says?.weekRule ?? (read === 'driver' || read === 'value per unit' ? 'mean' : 'sum') }
      : {}),
    ...(numbers?.form == null || (seen.pointOnly + seen.commaOnly + seen.differ === 0 && says?.numbers === undefined)
      ? {}
      : { numbers: numbers.form }),
    ...(currency === undefined ? {} : { currency }),
    ...(tax.kind === 'chosen' ? { vat: tax.reading } : {}),
  };
  const isLoaded = says?.role === undefined || says.role !== 'ignored';
  const questions = says?.role === undefined ? roleFindings(guess, where) : [];
  return {
    column,
    outcome:
      column.role === 'outcome'
        ? {
            column: seen.name,
            weight: reasons.reduce((sum, { weight }) => sum + weight, 0),
            isMapped: says?.role !== undefined,
          }
        : null,
    findings: isLoaded
      ? [...questions, ...(guess === null && says?.role === undefined ? [] : (numbers?.findings ?? []))]
      : [],
  };
}

function roleFindings(guess: RoleGuess | null, where: Where): readonly ImportFinding[] {
  if (guess === 'not additive') return [{ code: 'not-additive', where, facts: {} }];
  if (guess === 'platform result') return [{ code: 'platform-result', where, facts: {} }];
  const known = ['outcome', 'spend', 'exposure', 'driver', 'ignored'] as const;
  return guess === null ? [{ code: 'role-unclear', where, facts: { known: [...known] } }] : [];
}

/** The channel of a column: said, or in its name; in a long file another column says it; else the file is named for it. */
function channelOf(
  name: string,
  { evidence, shape, says }: OneContext,
): { readonly name: string; readonly isFromFile: boolean } | null {
  if (says?.channel !== undefined) return { name: says.channel, isFromFile: false };
  if (shape.layout === 'long') return null;
  const inName = channelIn(name);
  if (inName !== '') return { name: inName, isFromFile: false };
  const stem = evidence.given.file.replace(/^.*[\\/]/, '').replace(/(\.[a-z]{2,4}){1,2}$/i, '');
  return { name: stem, isFromFile: true };
}

function grainOf(
  columns: readonly ColumnSeen[],
  date: DateColumn,
  where: Where,
): { readonly grain: Grain; readonly findings: readonly ImportFinding[] } {
  const seen = columns[date.index];
  const at = { ...where, ...(seen === undefined ? {} : { column: seen.name }) };
  const { days } = date;
  const isMonths = seen !== undefined && seen.dates.months > seen.dates.year / 2;
  const choice = choose(grain.detect(days), 0);
  const read: Grain = isMonths ? 'month' : choice.kind === 'chosen' ? choice.reading : 'week';
  if (read === 'month') {
    return {
      grain: read,
      findings: [
        {
          code: 'months-not-weeks',
          where: at,
          facts: { first: isoOf(days[0] ?? 0), second: isoOf(days[1] ?? days[0] ?? 0) },
        },
      ],
    };
  }
  if (read !== 'mixed') return { grain: read, findings: [] };
  const stepFrom = (of: number) =>
    isoOf(
      days.find((day, i) => (days[i + 1] ?? day) - day === of && (days[i + 2] ?? day) - (days[i + 1] ?? day) === of) ??
        days[0] ??
        0,
    );
  return {
    grain: read,
    findings: [{ code: 'grain-mixed', where: at, facts: { daily: stepFrom(1), weekly: stepFrom(7) } }],
  };
}
