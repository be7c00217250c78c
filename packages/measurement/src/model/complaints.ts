import { type AnyIssue, type Expected, type Family, type Issue, nearest } from '@sextant/spec';
import type { z } from 'zod';
import { adstocks } from '../adstock/index.ts';
import { baselineTerms } from '../baseline/index.ts';
import { densities } from '@sextant/numerics';
import { saturations } from '../saturation/index.ts';

type Complaint = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `channels[2].prior.sd` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

const familyLists: Readonly<Record<Family, readonly { readonly kind: string }[]>> = {
  adstock: adstocks,
  saturation: saturations,
  'baseline term': baselineTerms,
  distribution: densities,
  'effect measure': [],
};

function familyAt(path: Path): Family {
  if (path.includes('prior') || path.includes('distribution')) return 'distribution';
  const last = path.filter((key) => typeof key === 'string').at(-1);
  if (last === 'adstock' || last === 'saturation') return last;
  return last === 'baseline' ? 'baseline term' : 'distribution';
}

const expectedTypes: Readonly<Record<string, Expected>> = {
  number: 'number',
  int: 'whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'list',
  object: 'record',
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

function near(key: string, known: readonly string[]): { near?: string } {
  const found = nearest(key, known);
  return found ? { near: found } : {};
}

function unknownKeys(
  complaint: Complaint & { code: 'unrecognized_keys' },
  data: unknown,
  known: readonly string[],
): AnyIssue[] {
  const at = valueAt(data, complaint.path) as { kind?: unknown } | undefined;
  return complaint.keys.map((key): AnyIssue => {
    const where = { path: pathText([...complaint.path, key]) };
    if (typeof at?.kind === 'string') {
      return { code: 'argument-unknown', where, facts: { kind: at.kind, argument: key, ...near(key, known), known } };
    }
    return { code: 'key-unknown', where, facts: { key, ...near(key, known) } };
  });
}

function missing(path: Path, data: unknown): AnyIssue {
  const key = String(path.at(-1));
  const parent = valueAt(data, path.slice(0, -1)) as { kind?: unknown } | undefined;
  const where = { path: pathText(path) };
  if (key !== 'kind' && typeof parent?.kind === 'string') {
    return { code: 'argument-missing', where, facts: { kind: parent.kind, argument: key } };
  }
  return { code: 'key-missing', where, facts: { key } };
}

function unknownKind(path: Path, kind: string): Issue<'kind-unknown'> {
  const owner = path.at(-1) === 'kind' ? path.slice(0, -1) : path;
  const family = familyAt(owner);
  const known = familyLists[family].map((member) => member.kind);
  return {
    code: 'kind-unknown',
    where: { path: pathText(owner) },
    facts: { kind, family, ...near(kind, known), known },
  };
}

const wrong = (path: Path, found: unknown, expected: Expected): AnyIssue => ({
  code: 'value-wrong',
  where: { path: pathText(path) },
  facts: { found: shown(found), expected },
});

/** The branch of a union that the value was meant for: the record's own complaints when it is a record. */
function fromUnion(complaint: Complaint & { code: 'invalid_union' }, data: unknown, known: KnownKeys): AnyIssue[] {
  // A union told apart by kind is complained of at the kind itself.
  const found = valueAt(data, complaint.path);
  const kind = complaint.path.at(-1) === 'kind' ? found : (found as { kind?: unknown } | null | undefined)?.kind;
  if (complaint.errors.length === 0) {
    return typeof kind === 'string' ? [unknownKind(complaint.path, kind)] : [missingKind(complaint.path, found)];
  }
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) {
    const branch = complaint.errors.find((list) => list.every((c) => c.code !== 'invalid_type' || c.path.length > 0));
    const inner = (branch ?? complaint.errors.at(-1) ?? []).map((c) => ({
      ...c,
      path: [...complaint.path, ...c.path],
    }));
    return inner.flatMap((c) => issuesOf(c as Complaint, data, known));
  }
  const takesText = complaint.errors.some((list) =>
    list.some((c) => c.code === 'invalid_type' && c.expected === 'string'),
  );
  return [wrong(complaint.path, found, takesText ? 'number or column name' : 'number or record')];
}

function missingKind(path: Path, found: unknown): AnyIssue {
  const owner = path.at(-1) === 'kind' ? path.slice(0, -1) : path;
  if (found !== undefined && path.at(-1) !== 'kind' && typeof found !== 'object') return wrong(owner, found, 'record');
  return { code: 'key-missing', where: { path: pathText([...owner, 'kind']) }, facts: { key: 'kind' } };
}

/** Keys allowed in the record at a path. */
export type KnownKeys = (path: Path, data: unknown) => readonly string[];

/** What zod found, as our issues. */
export function issuesOf(complaint: Complaint, data: unknown, known: KnownKeys): AnyIssue[] {
  const found = valueAt(data, complaint.path);
  const where = { path: pathText(complaint.path) };
  switch (complaint.code) {
    case 'unrecognized_keys':
      return unknownKeys(complaint, data, known(complaint.path, data));
    case 'invalid_union':
      return fromUnion(complaint, data, known);
    case 'invalid_value':
      if (found === undefined) return [missing(complaint.path, data)];
      if (where.path === 'version') {
        return [{ code: 'version-unsupported', where, facts: { found: shown(found), known: [1] } }];
      }
      return [
        {
          code: 'choice-unknown',
          where,
          facts: {
            found: shown(found),
            ...near(String(found), complaint.values.map(String)),
            known: complaint.values.map(String),
          },
        },
      ];
    case 'too_small':
    case 'too_big': {
      if (Array.isArray(found)) return [{ code: 'channels-none', where, facts: {} }];
      if (typeof found !== 'number') return [wrong(complaint.path, found, 'text')];
      const lower = complaint.code === 'too_small' ? Number(complaint.minimum) : -Infinity;
      const upper = complaint.code === 'too_big' ? Number(complaint.maximum) : Infinity;
      return [{ code: 'number-out-of-range', where, facts: { found, lower, upper } }];
    }
    case 'invalid_format':
      return [wrong(complaint.path, found, complaint.path.at(-1) === 'currency' ? 'currency code' : 'date')];
    default:
      if (found === undefined) return [missing(complaint.path, data)];
      return [
        wrong(
          complaint.path,
          found,
          'expected' in complaint ? (expectedTypes[complaint.expected] ?? 'record') : 'record',
        ),
      ];
  }
}
