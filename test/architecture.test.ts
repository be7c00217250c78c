import { describe, expect, test } from 'vitest';
import {
  allImports,
  type Import,
  importsIn,
  manifestOf,
  packages,
  packageTable,
  readArchitecture,
  referencesOf,
  walk,
} from './house.ts';
import { emptyNames, fileGraph, findCycle, forbiddenImports, manifestFaults } from './rules.ts';

const table = packageTable(readArchitecture());
const imports = allImports();

function rowOf(name: string) {
  const row = table.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row for ${name}`);
  return row;
}

describe('the house stands as ARCHITECTURE.md says', () => {
  test('the table names exactly the packages that exist', () => {
    expect(table.map(({ name }) => name).toSorted()).toEqual(packages().toSorted());
  });

  test('every import between packages is in the table', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(forbiddenImports(table, imports)).toEqual([]);
  });

  test.each(table.map(({ name }) => name))('package.json of %s agrees with the table and its imports', (name) => {
    expect(manifestFaults(rowOf(name), Object.keys(manifestOf(name).dependencies ?? {}), imports)).toEqual([]);
  });

  test.each(table.map(({ name }) => name))('tsconfig.json of %s refers to what the table lets it import', (name) => {
    expect(referencesOf(name).toSorted()).toEqual(
      rowOf(name)
        .imports.map((one) => one.name)
        .toSorted(),
    );
  });

  test('no file imports itself through others, types included', () => {
    expect(findCycle(fileGraph(imports))).toEqual([]);
  });

  test('the table has no circle of packages', () => {
    expect(findCycle(new Map(table.map(({ name, imports: of }) => [name, of.map((one) => one.name)])))).toEqual([]);
  });

  test('no file or folder has a name that says nothing', () => {
    expect(emptyNames([...walk('packages'), ...walk('scripts'), ...walk('test')])).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  const one = (file: string, specifier: string, typeOnly = false): Import => ({ file, specifier, typeOnly });
  const faults = (...planted: readonly Import[]) => forbiddenImports(table, planted);

  test('an import that the table does not allow, even of types', () => {
    expect(faults(one('packages/numerics/src/a.ts', '@sextant/spec', true))).toHaveLength(1);
    expect(faults(one('packages/spec/src/a.ts', '@sextant/measurement/kinds'))).toHaveLength(1);
    expect(faults(one('packages/measurement/src/a.ts', '@sextant/numerics/functions'))).toEqual([]);
  });

  test('a value where only types are allowed', () => {
    expect(faults(one('packages/words/src/a.ts', '@sextant/measurement'))).toHaveLength(1);
    expect(faults(one('packages/words/src/a.ts', '@sextant/measurement', true))).toEqual([]);
  });

  test("Node's modules in a package that runs anywhere, except in its tests", () => {
    expect(faults(one('packages/numerics/src/a.ts', 'node:fs'))).toHaveLength(1);
    expect(faults(one('packages/measurement/src/a.ts', 'fs/promises'))).toHaveLength(1);
    expect(faults(one('packages/numerics/src/a.test.ts', 'node:fs'))).toEqual([]);
    expect(faults(one('packages/stores/src/a.ts', 'node:fs'))).toEqual([]);
  });

  test('a relative path through the wall, and a package that nobody listed', () => {
    expect(faults(one('packages/cli/src/a.ts', '../../stores/src/b.ts'))).toHaveLength(1);
    expect(faults(one('packages/cli/src/a/b.ts', '../c.ts'))).toEqual([]);
    expect(faults(one('packages/cli/src/a.ts', '../test/b.ts'))).toHaveLength(1);
    expect(faults(one('packages/cli/src/a.test.ts', '../test/b.ts'))).toEqual([]);
    expect(faults(one('packages/cli/src/a.test.ts', '../../stores/test/b.ts'))).toHaveLength(1);
    expect(faults(one('packages/unlisted/src/a.ts', './b.ts'))).toHaveLength(1);
  });

  test('a dependency that is undeclared, unused, or against the table', () => {
    const row = { name: 'a', imports: [{ name: 'b', typesOnly: false }], world: 'Node' };
    const used = [one('packages/a/src/x.ts', 'zod/v4'), one('packages/a/src/x.ts', '@sextant/b')];
    expect(manifestFaults(row, ['zod', '@sextant/b'], used)).toEqual([]);
    expect(manifestFaults(row, ['@sextant/b'], used)).toHaveLength(1);
    expect(manifestFaults(row, ['zod', '@sextant/b', 'left-pad'], used)).toHaveLength(1);
    expect(manifestFaults(row, ['zod', '@sextant/b', '@sextant/c'], used)).toHaveLength(1);
    expect(manifestFaults(row, ['zod'], used)).toHaveLength(2);
  });

  test('a cycle of files that exists only in types', () => {
    const files = { 'a.ts': "import type { B } from './b.ts';", 'b.ts': "export type B = import('./c.ts').C;" };
    const cyclic = { ...files, 'c.ts': "export type * from './a.ts';" };
    const graphOf = (of: Readonly<Record<string, string>>) =>
      fileGraph(Object.entries(of).flatMap(([name, source]) => importsIn(`packages/x/src/${name}`, source)));
    expect(findCycle(graphOf(files))).toEqual([]);
    expect(findCycle(graphOf(cyclic))).toEqual(['a', 'b', 'c', 'a'].map((name) => `packages/x/src/${name}.ts`));
  });

  test('every way to write an import is read', () => {
    const source = [
      "import a, { type B } from 'one';",
      "import { type C, type D } from 'two';",
      "export * as e from 'three';",
      "export type { F } from 'four';",
      "import 'five';",
      "const g = await import('six');",
      "type H = import('seven').H;",
      "const i = require.resolve('eight/file.txt');",
    ].join('\n');
    expect(importsIn('a.ts', source).map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual([
      ['one', false],
      ['two', true],
      ['five', false],
      ['three', false],
      ['four', true],
      ['six', false],
      ['seven', true],
      ['eight/file.txt', false],
    ]);
  });

  test('a name that says nothing', () => {
    expect(
      emptyNames(['packages/a/src/utils', 'packages/a/src/date-helpers.ts', 'packages/a/src/types.ts']),
    ).toHaveLength(3);
    expect(emptyNames(['packages/a/src/commons.ts', 'packages/a/src/density.ts'])).toEqual([]);
  });
});
