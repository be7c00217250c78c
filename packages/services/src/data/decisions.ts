import type { AnyIssue, Dataset, UnknownSpend } from '@sextant/spec';

export type Decided =
  | { readonly kind: 'ok'; readonly dataset: Dataset }
  | { readonly kind: 'issues'; readonly issues: readonly AnyIssue[] };

interface Word {
  /** Null: every column. */
  readonly column: string | null;
  readonly decision: UnknownSpend;
}

const plainWords: Readonly<Record<string, UnknownSpend>> = {
  zero: { kind: 'zero' },
  interpolate: { kind: 'interpolate' },
  'leave-out': { kind: 'leave out' },
};

/**
 * The data with what a person said of every unknown cell of media and drivers: `zero` (media alone), `interpolate`, `leave-out` for all columns, or
 * COLUMN=one of these or an amount. A column's own word counts more than one for all.
 */
export function decide(dataset: Dataset, said: readonly string[]): Decided {
  const read = said.map((text) => [text, wordOf(text)] as const);
  const unknown = unknownCells(dataset);
  const known = [...new Set(unknown.map(({ column }) => column))];
  const issues = read.flatMap(([text, word]) => wrongWord(text, word, known));
  if (issues.length > 0) return { kind: 'issues', issues };
  const words = read.flatMap(([, word]) => (word === null ? [] : [word]));
  const decisions = unknown.flatMap(({ column, week, media }) => {
    // A price or an index of 0 is never what "zero" for all columns means.
    const forAll = words.findLast((word) => word.column === null && (media || word.decision.kind !== 'zero'));
    const own = words.findLast((word) => word.column === column) ?? forAll;
    return own === undefined ? [] : [{ column, week, decision: own.decision }];
  });
  return { kind: 'ok', dataset: { ...dataset, decisions: [...kept(dataset, decisions), ...decisions] } };
}

type Decisions = Dataset['decisions'];

/** A new word on a cell replaces the old one. */
function kept({ decisions }: Dataset, made: Decisions): Decisions {
  return decisions.filter((old) => !made.some((one) => one.column === old.column && one.week === old.week));
}

const isMedia = (role: string): boolean => role === 'spend' || role === 'exposure';
const needsValue = (role: string): boolean => isMedia(role) || role === 'driver' || role === 'value per unit';

function unknownCells({ columns, weeks, values }: Dataset) {
  return columns
    .filter(({ role }) => needsValue(role))
    .flatMap(({ name, role }) =>
      weeks
        .filter((_, t) => Number.isNaN(values[name]?.[t]))
        .map((week) => ({ column: name, week, media: isMedia(role) })),
    );
}

function wordOf(text: string): Word | null {
  const at = text.lastIndexOf('=');
  const column = at < 0 ? null : text.slice(0, at);
  const word = text.slice(at + 1).trim();
  const decision = plainWords[word] ?? (column === null ? undefined : amount(word));
  return decision === undefined ? null : { column, decision };
}

function amount(word: string): UnknownSpend | undefined {
  const value = word === '' ? Number.NaN : Number(word);
  return Number.isFinite(value) && value >= 0 ? { kind: 'value', value } : undefined;
}

function wrongWord(found: string, word: Word | null, known: readonly string[]): readonly AnyIssue[] {
  if (word === null) {
    const facts = { option: '--unknown', found, expected: 'decision on unknown spend' } as const;
    return [{ code: 'option-value-wrong', where: {}, facts }];
  }
  if (word.column === null || known.includes(word.column)) return [];
  return [{ code: 'column-not-unknown', where: {}, facts: { found: word.column, known } }];
}

/** Decisions that were made on the older data and still meet a cell nobody knows. */
export function carriedOver(dataset: Dataset, older: Dataset): Dataset {
  const unknown = unknownCells(dataset);
  const decisions = older.decisions.filter(({ column, week }) =>
    unknown.some((cell) => cell.column === column && cell.week === week),
  );
  return { ...dataset, decisions: [...decisions, ...dataset.decisions] };
}
