import type {
  ColumnReading,
  ImportFinding,
  Layout,
  MappingColumn,
  MappingFile,
  Reason,
  WeekRule,
  Where,
} from '@sextant/spec';
import { choose } from '../detect/claim.ts';
import { currencyIn } from '../detect/currency.ts';
import { wordHits } from '../detect/headerWords.ts';
import { channelIn, type RoleGuess, role } from '../detect/role.ts';
import { vat } from '../detect/vat.ts';
import { type DateColumn, dateShare } from '../tables/dateColumn.ts';
import type { Frame } from '../tables/frame.ts';
import { type NumberReading, numberReadings, numberShare } from '../tables/numberColumn.ts';
import type { ColumnSeen } from '../tables/profile.ts';
import { isBare, isText, type Shape, shapeOf } from './shapeOf.ts';

/** A file whose dates are known, before its columns are. */
export interface Evidence {
  readonly file: string;
  readonly where: Where;
  readonly frame: Frame;
  readonly columns: readonly ColumnSeen[];
  readonly rows: number;
  readonly date: DateColumn;
  readonly delimiter: string | null;
  readonly mapped: MappingFile | undefined;
}

/** A column that may be the outcome; one is chosen among all files. */
export interface OutcomeClaim {
  readonly column: string;
  readonly weight: number;
  readonly isMapped: boolean;
}

export interface Columns {
  readonly columns: readonly ColumnReading[];
  readonly layoutRead: Layout;
  /** False where rows of one date cannot be told apart: loaded, they would be added up. */
  readonly isSettled: boolean;
  readonly outcomes: readonly OutcomeClaim[];
  readonly findings: readonly ImportFinding[];
}

/** What each column is, by the shape of the table, its name and its cells; a mapping goes before. */
export function columnsOf(evidence: Evidence): Columns {
  const { columns, frame, where, mapped, delimiter } = evidence;
  const says = columns.map(({ name }) => mapped?.columns.find(({ column }) => column === name));
  const numbers = numberReadings(columns, { where, delimiter, names: frame.names }, says);
  const shape = shapeOf(evidence);
  const stated = statedCurrencies(columns);
  const isInReport = shape.layout === 'long' || isReport(columns);
  const read = columns.map((seen, i) =>
    oneColumn(seen, i, { evidence, shape, stated, isInReport, numbers: numbers[i], says: says[i] }),
  );
  return {
    columns: read.map(({ column }) => column),
    layoutRead: shape.layout,
    isSettled: shape.layout === 'wide' || shape.channel !== null,
    outcomes: read.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])),
    findings: [...shape.findings, ...read.flatMap(({ findings }) => findings)],
  };
}

/** A column of currency codes says it for the money beside it. */
function statedCurrencies(columns: readonly ColumnSeen[]): readonly string[] {
  const column = columns.find((seen) => isText(seen) && wordHits(seen.name).some(({ kind }) => kind === 'currency'));
  return [...(column?.distinct ?? [])].map((code) => code.toUpperCase()).filter((code) => /^[A-Z]{3}$/.test(code));
}

function isReport(columns: readonly ColumnSeen[]): boolean {
  return columns.filter(({ name }) => isBare(name)).length >= 2;
}

interface OneContext {
  /** Values of a column of currencies; several say that money of one column is not of one kind. */
  readonly stated: readonly string[];
  readonly evidence: Evidence;
  readonly shape: Shape;
  readonly isInReport: boolean;
  readonly numbers: NumberReading | undefined;
  readonly says: MappingColumn | undefined;
}

interface OneColumn {
  readonly column: ColumnReading;
  readonly outcome: OutcomeClaim | null;
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
  const { evidence, numbers, says } = context;
  const where = { ...evidence.where, column: seen.name };
  const { guess, read, reasons } = roleOf(seen, context);
  const manyCurrencies = read === 'spend' && currencyIn(seen.name) === null && context.stated.length > 1;
  const isReadable = numbers?.form !== null && !manyCurrencies;
  const isUsed = read !== 'ignored' && isReadable;
  const channel = read === 'spend' || read === 'exposure' ? channelOf(seen.name, context) : null;
  const tax = choose(vat.detect(seen.name));
  const column: ColumnReading = {
    ...base,
    name: says?.name ?? (channel?.isFromFile ? `${channel.name} ${seen.name}` : seen.name),
    kind: 'number',
    role: isUsed ? read : 'ignored',
    reasons: isReadable ? reasons : [{ seen: notReadable, weight: 9 }],
    ...(channel === null || channel.name === '' ? {} : { channel: channel.name }),
    ...(isUsed ? { weekRule: says?.weekRule ?? ruleOf(read) } : {}),
    ...formPart(seen, context),
    ...currencyPart(seen, read, context),
    ...(tax.kind === 'chosen' ? { vat: tax.reading } : {}),
  };
  const mixed: ImportFinding = { code: 'currency-mixed', where, facts: { known: [...context.stated].toSorted() } };
  const isSilent = says?.role === 'ignored' || (guess === null && says?.role === undefined);
  const questions = says?.role === undefined ? roleFindings(guess, where) : [];
  const findings = [...questions, ...(manyCurrencies ? [mixed] : []), ...(isSilent ? [] : (numbers?.findings ?? []))];
  return { column, outcome: outcomeOf(column, says), findings };
}

/** A column that would be loaded if its cells could be read in one way. */
export const notReadable = 'cells unclear';

function roleOf(seen: ColumnSeen, { isInReport, says }: OneContext) {
  const isFlag = seen.flags === seen.numbers;
  const claims = role.detect({ name: seen.name, isInReport, isPercent: seen.percents > 0, isFlag });
  const choice = choose(claims, 0.4);
  const guess: RoleGuess | null = choice.kind === 'chosen' ? choice.reading : null;
  const asked = says?.role === 'date' || says?.role === 'channel' ? undefined : says?.role;
  const guessed = guess === 'not additive' || guess === 'platform result' || guess === null ? 'ignored' : guess;
  const reasons: readonly Reason[] = choice.kind === 'chosen' ? choice.reasons : [];
  return { guess, read: asked ?? guessed, reasons: asked === undefined ? reasons : [{ seen: 'mapping', weight: 9 }] };
}

function ruleOf(read: ColumnReading['role']): WeekRule {
  return read === 'driver' || read === 'value per unit' ? 'mean' : 'sum';
}

/** Only where cells have marks, or a person said how they are meant. */
function formPart(seen: ColumnSeen, { numbers, says }: OneContext): Pick<ColumnReading, 'numbers'> {
  const hasMarks = seen.pointOnly + seen.commaOnly + seen.differ > 0;
  return numbers?.form == null || !(hasMarks || says?.numbers !== undefined) ? {} : { numbers: numbers.form };
}

function currencyPart(
  seen: ColumnSeen,
  read: ColumnReading['role'],
  { stated }: OneContext,
): Pick<ColumnReading, 'currency'> {
  const beside = read === 'spend' ? stated[0] : undefined;
  const currency = currencyIn(seen.name) ?? [...seen.currencies.keys()][0] ?? beside;
  return currency === undefined ? {} : { currency };
}

function outcomeOf(
  { column, role: read, reasons }: ColumnReading,
  says: MappingColumn | undefined,
): OneColumn['outcome'] {
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return read === 'outcome' ? { column, weight, isMapped: says?.role !== undefined } : null;
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
  const stem = evidence.file.replace(/^.*[\\/]/, '').replace(/(\.[a-z]{2,4}){1,2}$/i, '');
  return { name: stem, isFromFile: true };
}
