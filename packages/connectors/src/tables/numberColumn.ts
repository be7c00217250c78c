import type { ImportFinding, MappingColumn, NumberForm, Where } from '@sextant/spec';
import { readNumber, valueIn } from '../cells/number.ts';
import { choose } from '../detect/claim.ts';
import { headerLanguage, numberForm } from '../detect/numberForm.ts';
import type { ColumnSeen } from './profile.ts';

/** How the numbers of a column are read; form null where they must not be. */
export interface NumberReading {
  readonly form: NumberForm | null;
  readonly findings: readonly ImportFinding[];
}

/** Share of filled cells that are numbers. */
export function numberShare(seen: ColumnSeen): number {
  const filled = seen.cells - seen.empty - seen.tokens;
  return filled === 0 ? 0 : (seen.numbers + seen.censored) / filled;
}

interface Around {
  readonly where: Where;
  readonly delimiter: string | null;
  readonly names: readonly string[];
  readonly mapped?: MappingColumn | undefined;
}

/** The forms of all columns of numbers: those with deciding cells first, then the others in their light. */
export function numberReadings(
  columns: readonly ColumnSeen[],
  around: Omit<Around, 'mapped'>,
  mapped: readonly (MappingColumn | undefined)[],
): readonly NumberReading[] {
  const sure = columns.map((seen) => {
    const isOne = seen.pointOnly > 0 !== seen.commaOnly > 0;
    return isOne ? (seen.pointOnly > 0 ? 'point' : 'comma') : null;
  });
  const others = sure.filter((form) => form !== null);
  return columns.map((seen, i) => readingOf(seen, { ...around, mapped: mapped[i] }, others));
}

function readingOf(seen: ColumnSeen, around: Around, others: readonly NumberForm[]): NumberReading {
  const where = { ...around.where, column: seen.name };
  const mixes = mixedMultiples(seen, where) ?? mixedCurrencies(seen, where);
  if (mixes !== null) return { form: null, findings: [mixes] };
  const notes = notesOn(seen, where);
  if (around.mapped?.numbers !== undefined) return { form: around.mapped.numbers, findings: notes };
  const { pointOnly, commaOnly, differ } = seen;
  const language = headerLanguage(around.names);
  const choice = choose(
    numberForm.detect({ pointOnly, commaOnly, differ, delimiter: around.delimiter, others, language }),
    0.5,
  );
  // A delimiter alone is too little to multiply a column by a thousand.
  const isDecided =
    choice.kind === 'chosen' && (differ === 0 || choice.reasons.reduce((sum, { weight }) => sum + weight, 0) >= 2);
  if (isDecided) return { form: choice.reading, findings: notes };
  return { form: null, findings: [...notes, undecided(seen, where)] };
}

function undecided(seen: ColumnSeen, where: Where): ImportFinding {
  const [point, comma, differ] = ['point', 'comma', 'differ'].map((kind) => seen.places.get(kind));
  if (point !== undefined && comma !== undefined) {
    const line = Math.max(point.line, comma.line);
    return { code: 'numbers-mixed', where: { ...where, line }, facts: { first: point.cell, second: comma.cell } };
  }
  const found = differ?.cell ?? '';
  const cell = readNumber(found);
  const facts = { found, first: valueIn(cell, 'point'), second: valueIn(cell, 'comma') };
  return {
    code: 'numbers-unclear',
    where: { ...where, ...(differ === undefined ? {} : { line: differ.line }) },
    facts,
  };
}

/** Hangul multiples only when the whole column uses them (imports.md 4.2). */
function mixedMultiples(seen: ColumnSeen, where: Where): ImportFinding | null {
  const [first, second] = [seen.places.get('multiple'), seen.places.get('plain')];
  if (first === undefined || second === undefined) return null;
  const line = Math.max(first.line, second.line);
  return { code: 'multiples-mixed', where: { ...where, line }, facts: { first: first.cell, second: second.cell } };
}

function mixedCurrencies(seen: ColumnSeen, where: Where): ImportFinding | null {
  const known = [...seen.currencies.keys()].toSorted();
  if (known.length < 2) return null;
  const line = Math.max(...known.map((code) => seen.places.get(`currency ${code}`)?.line ?? 0));
  return { code: 'currency-mixed', where: { ...where, line }, facts: { known } };
}

function notesOn(seen: ColumnSeen, where: Where): readonly ImportFinding[] {
  const [token, censored] = [seen.places.get('token'), seen.places.get('censored')];
  const unit = seen.places.get('multiple');
  return [
    ...(token === undefined
      ? []
      : [
          {
            code: 'empty-tokens',
            where: { ...where, line: token.line },
            facts: { found: token.cell, count: seen.tokens },
          } as const,
        ]),
    ...(censored === undefined
      ? []
      : [
          {
            code: 'cell-censored',
            where: { ...where, line: censored.line },
            facts: { found: censored.cell, count: seen.censored },
          } as const,
        ]),
    ...(unit === undefined
      ? []
      : [
          {
            code: 'number-unit',
            where: { ...where, line: unit.line },
            facts: { found: unit.cell, count: seen.multiples },
          } as const,
        ]),
  ];
}
