import type { ImportFinding, Mapping } from '@sextant/spec';

export type MappingResult =
  | { readonly kind: 'ok'; readonly mapping: Mapping }
  | { readonly kind: 'issues'; readonly issues: readonly ImportFinding[] };

/** What may stand at a place of the file. */
type Rule =
  | { readonly text: true }
  | { readonly whole: true }
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly list: Rules }
  | { readonly currency: true };
type Rules = Readonly<Record<string, Rule & { readonly required?: true }>>;

const columnRules: Rules = {
  column: { text: true, required: true },
  role: { oneOf: ['outcome', 'spend', 'exposure', 'driver', 'value per unit', 'ignored', 'date', 'channel'] },
  name: { text: true },
  channel: { text: true },
  weekRule: { oneOf: ['sum', 'mean', 'last'] },
  numbers: { oneOf: ['point', 'comma'] },
  dates: { oneOf: ['year first', 'day first', 'month first', 'serial 1900', 'serial 1904'] },
};

const fileRules: Rules = {
  file: { text: true, required: true },
  sheet: { text: true },
  encoding: { oneOf: ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'windows-1252'] },
  delimiter: { oneOf: [',', ';', '\t', '|'] },
  headerLine: { whole: true },
  layout: { oneOf: ['wide', 'long'] },
  sameWeek: { oneOf: ['add', 'refuse'] },
  columns: { list: columnRules, required: true },
};

const mappingRules: Rules = {
  version: { oneOf: [1], required: true },
  weekStart: { oneOf: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
  currency: { currency: true },
  files: { list: fileRules, required: true },
};

/**
 * A mapping file, version 1: every place that is not as it must be is told; nothing is guessed. `faultOf` gives the index where a
 * text stops being JSON, for the line in the finding.
 */
export function parseMapping(text: string, file: string, faultOf?: (text: string) => number | null): MappingResult {
  const clean = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(clean);
  } catch {
    const at = faultOf?.(clean);
    const where = at == null ? { file } : { file, line: clean.slice(0, at).split('\n').length };
    return { kind: 'issues', issues: [{ code: 'mapping-not-json', where, facts: {} }] };
  }
  const issues = wrongIn(value, mappingRules, '', file);
  return issues.length > 0 ? { kind: 'issues', issues } : { kind: 'ok', mapping: value as Mapping }; // every key was judged above
}

function wrongIn(value: unknown, rules: Rules, path: string, file: string): readonly ImportFinding[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [wrong(value, '{ }', path, file)];
  const record = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(record).filter((key) => !Object.hasOwn(rules, key));
  return [
    ...unknown.map((key) => wrong(key, Object.keys(rules).join(', '), at(path, key), file)),
    ...Object.entries(rules).flatMap(([key, rule]) => {
      if (record[key] !== undefined) return judge(record[key], rule, at(path, key), file);
      return rule.required ? [wrong(undefined, said(rule), at(path, key), file)] : [];
    }),
  ];
}

function judge(value: unknown, rule: Rule, path: string, file: string): readonly ImportFinding[] {
  if ('list' in rule) {
    if (!Array.isArray(value)) return [wrong(value, '[ ]', path, file)];
    return value.flatMap((one, i) => wrongIn(one, rule.list, `${path}[${i}]`, file));
  }
  const isGood =
    'oneOf' in rule
      ? rule.oneOf.includes(value as string)
      : 'whole' in rule
        ? Number.isInteger(value) && (value as number) > 0
        : typeof value === 'string' && value !== '' && (!('currency' in rule) || /^[A-Z]{3}$/.test(value));
  return isGood ? [] : [wrong(value, said(rule), path, file)];
}

function said(rule: Rule): string {
  if ('list' in rule) return '[ ]';
  if ('oneOf' in rule) return rule.oneOf.map((one) => JSON.stringify(one)).join(', ');
  return 'whole' in rule ? '1, 2, 3, …' : 'currency' in rule ? '"KRW"' : '"…"';
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function wrong(value: unknown, expected: string, path: string, file: string): ImportFinding {
  return { code: 'mapping-wrong', where: { file, path }, facts: { found: JSON.stringify(value) ?? '–', expected } };
}
