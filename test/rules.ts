import { builtinModules } from 'node:module';
import { type Import, isTest, packageOf, type Row, resolveRelative } from './house.ts';

/** What tests may import beside what their package may. */
const forTests = ['vitest', 'fast-check', 'linkedom'];

const isRelative = ({ specifier }: Import): boolean => specifier.startsWith('.');
const isOurs = ({ specifier }: Import): boolean => specifier.startsWith('@sextant/');
const isNode = ({ specifier }: Import): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');
/** `zod` of `zod/v4`, `@scope/name` of `@scope/name/part`. */
const libraryOf = ({ specifier }: Import): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Ours and relative imports that the table of packages does not allow, one sentence each. */
export function forbiddenImports(table: readonly Row[], imports: readonly Import[]): readonly string[] {
  return imports.flatMap((one) => {
    const row = table.find(({ name }) => name === packageOf(one.file));
    const told = (what: string): readonly string[] => [`${one.file} imports ${one.specifier}: ${what}`];
    if (row === undefined) return told('its package is not in the table');
    if (isRelative(one)) return crossesWall(one) ? told('a relative path must stay in the package') : [];
    if (isNode(one)) return row.world === 'anywhere' && !isTest(one.file) ? told('its package runs anywhere') : [];
    if (!isOurs(one)) return [];
    const name = one.specifier.slice('@sextant/'.length).split('/')[0];
    const allowed = row.imports.find((entry) => entry.name === name);
    if (allowed === undefined) return told('the table does not allow it');
    return allowed.typesOnly && !one.typeOnly && !isTest(one.file) ? told('the table allows only its types') : [];
  });
}

function crossesWall(one: Import): boolean {
  const own = `packages/${packageOf(one.file)}/`;
  return !resolveRelative(one).startsWith(isTest(one.file) ? own : `${own}src/`);
}

/** Disagreements between a package.json and what the sources import and the table allows. */
export function manifestFaults(
  row: Row,
  dependencies: readonly string[],
  imports: readonly Import[],
): readonly string[] {
  const own = imports.filter((one) => packageOf(one.file) === row.name && !isRelative(one) && !isNode(one));
  const used = new Set(own.filter((one) => !isTest(one.file)).map(libraryOf));
  const usedByTests = own.filter((one) => isTest(one.file) && !forTests.includes(libraryOf(one))).map(libraryOf);
  const allowed = row.imports.map(({ name }) => `@sextant/${name}`);
  const undeclared = [...new Set([...used, ...usedByTests])].filter((name) => !dependencies.includes(name));
  const unused = dependencies.filter((name) => !name.startsWith('@sextant/') && !used.has(name));
  const ours = dependencies.filter((name) => name.startsWith('@sextant/') && !allowed.includes(name));
  return [
    ...undeclared.map((name) => `${row.name} imports ${name}, which its package.json does not name`),
    ...unused.map((name) => `${row.name} names ${name} in package.json and imports it nowhere`),
    ...ours.map((name) => `${row.name} names ${name} in package.json, which the table does not allow`),
    ...allowed
      .filter((name) => !dependencies.includes(name))
      .map((name) => `the table lets ${row.name} import ${name}, package.json does not name it`),
  ];
}

/** Files by the files they import, within packages, types included. */
export function fileGraph(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>();
  for (const one of imports) {
    if (isRelative(one)) graph.set(one.file, [...(graph.get(one.file) ?? []), resolveRelative(one)]);
  }
  return graph;
}

/** One cycle as the files on it, first again at the end; empty if there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Names that say nothing about what is inside. */
const empty = ['shared', 'common', 'utils', 'util', 'helpers', 'helper', 'types', 'constants', 'manager', 'misc'];

export function emptyNames(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const words = (path.split('/').at(-1) ?? '').split('.')[0]?.toLowerCase().split(/[-_]/) ?? [];
    return words.some((word) => empty.includes(word));
  });
}
