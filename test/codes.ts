import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { isTest, namesOf, nodes, packageOf, root, sources, tableOf } from './house.ts';

/** One code made in one package. */
export interface Made {
  readonly code: string;
  readonly file: string;
}

/** Packages that may make the issues of a stage, from the table of stages in ARCHITECTURE.md. */
export function makersTable(markdown: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    tableOf(markdown, 'stage').map(([stage, , makers]) => [
      namesOf(stage ?? '')[0]?.name ?? '',
      namesOf(makers ?? '').map(({ name }) => name),
    ]),
  );
}

interface Part {
  readonly type?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly [part: string]: unknown;
}

/** The strings that an expression may be: a literal, or the branches of a choice. */
function literals(expression: unknown): readonly string[] {
  const { type, value, consequent, alternate, expression: inner } = (expression ?? {}) as Part;
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  if (type === 'ConditionalExpression') return [...literals(consequent), ...literals(alternate)];
  return type === 'TSAsExpression' ? literals(inner) : [];
}

/** Codes that a source makes: `code: '…'` in a record, or the first argument of a function named for issues or findings. */
export function madeIn(file: string, source: string): readonly Made[] {
  const codes = [...nodes(parseSync(file, source).program)].flatMap((node) => {
    const { type, key, value, callee } = node as Part;
    if (type === 'Property' && (key as Part).name === 'code') return literals(value);
    if (type !== 'CallExpression' || !/issue|finding|refus/i.test((callee as Part).name ?? '')) return [];
    return literals((node.arguments as readonly unknown[])[0]);
  });
  return codes.map((code) => ({ code, file }));
}

/** Sources where issues come into being: neither where they are declared nor where they are worded. */
function makingSources(): readonly string[] {
  return sources().filter((file) => !isTest(file) && !['spec', 'words'].includes(packageOf(file)));
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export function allMade(): readonly Made[] {
  return makingSources().flatMap((file) => madeIn(file, read(file)));
}

/** Codes made by a package that the table does not name for their stage, one sentence each. */
export function wrongMakers(
  made: readonly Made[],
  stageOf: ReadonlyMap<string, string>,
  makers: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return made.flatMap(({ code, file }) => {
    const stage = stageOf.get(code);
    if (stage === undefined) return [`${file} makes ${code}, which spec/issues does not declare`];
    return makers.get(stage)?.includes(packageOf(file)) ? [] : [`${file} makes ${code}, which belongs to ${stage}`];
  });
}

/** Declared codes that no source so much as names. */
export function neverMade(codes: readonly string[]): readonly string[] {
  const texts = makingSources().map(read);
  return codes.filter((code) => !texts.some((text) => text.includes(`'${code}'`) || text.includes(`code: '${code}`)));
}
