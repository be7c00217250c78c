import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** One planted fault per file; each must be found on its own, by the rule about equal draws unless `otherRule` names another. */
const planted: Readonly<Record<string, string>> = {
  exp: 'export const x = Math.exp(1);',
  log: 'export const x = Math.log(2);',
  pow: 'export const x = Math.pow(2, 3);',
  sin: 'export const x = Math.sin(1);',
  tanh: 'export const x = Math.tanh(1);',
  round: 'export const x = Math.round(1.5);',
  hypot: 'export const x = Math.hypot(3, 4);',
  random: 'export const x = Math.random();',
  'handed on': 'export const x = [1, 2].map(Math.log);',
  'inside an allowed call': 'export const x = Math.abs(Math.exp(1));',
  power: 'export const x = (y: number) => 1 + y ** 2;',
  'power assignment': 'export function f(y: number): number {\n  let x = y;\n  x **= 2;\n  return x;\n}',
  Intl: "export const x = new Intl.NumberFormat('ko');",
  'Date now': 'export const x = Date.now();',
  'new Date': 'export const x = new Date(0);',
  localeCompare: "export const x = 'a'.localeCompare('b');",
  'localeCompare by index': "export const x = 'a'['localeCompare']('b');",
  toLocaleString: 'export const x = (5).toLocaleString();',
  'destructured Math': 'export const { exp } = Math;',
  'aliased Math': 'const m = Math;\nexport const x = m;',
  'indexed Math': "const name = 'exp' as 'exp' | 'log';\nexport const x = Math[name](1);",
  'Math by globalThis': 'export const x = globalThis.Math.exp(1);',
  any: 'export const x = (y: any) => y;',
  'unused import': "import { readFileSync } from 'node:fs';\nexport const x = 1;",
  format: 'export const x = "double quotes";',
};

const otherRule = new Map([
  ['any', 'lint/suspicious/noExplicitAny'],
  ['unused import', 'lint/correctness/noUnusedImports'],
  ['format', 'format'],
]);

const clean = [
  ...['abs', 'floor', 'ceil', 'sqrt', 'trunc', 'sign', 'fround', 'clz32'].map((name) => `Math.${name}(x)`),
  ...['min', 'max', 'imul'].map((name) => `Math.${name}(x, 2)`),
  ...['E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'PI', 'SQRT1_2', 'SQRT2'].map((name) => `Math.${name}`),
];
const cleanSource = `export const terms = (x: number): number[] => [\n${clean.map((term) => `  ${term},\n`).join('')}];\n`;

interface Report {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

const slug = (name: string): string => name.replaceAll(' ', '-').toLowerCase();
let folder: string;
let found: ReadonlyMap<string, readonly string[]>;

/** Runs biome once over the folder: rules by file, errors only. */
function lint(): ReadonlyMap<string, readonly string[]> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'check', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(stdout) as Report;
  const byFile = new Map<string, string[]>();
  for (const { severity, category, location } of report.diagnostics) {
    if (severity !== 'error' && severity !== 'fatal') continue;
    const path = location.path.replaceAll('\\', '/');
    byFile.set(path, [...(byFile.get(path) ?? []), category]);
  }
  return byFile;
}

function plant(path: string, source: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source.endsWith('\n') ? source : `${source}\n`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sextant-lint-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true });
  for (const [name, source] of Object.entries(planted)) {
    plant(`packages/numerics/src/planted/${slug(name)}.ts`, source);
    plant(`packages/measurement/src/planted/${slug(name)}.ts`, source);
  }
  for (const path of ['packages/numerics/src/clean.ts', 'packages/measurement/src/clean.ts']) plant(path, cleanSource);
  for (const path of ['packages/numerics/src/free.test.ts', 'packages/services/src/free.ts']) {
    plant(path, 'export const x = Math.exp(1) ** Date.now();');
  }
  found = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.keys(planted))('biome refuses a planted fault in numerics and in measurement: %s', (name) => {
  for (const owner of ['numerics', 'measurement']) {
    expect(found.get(`packages/${owner}/src/planted/${slug(name)}.ts`) ?? []).toContain(
      otherRule.get(name) ?? 'plugin',
    );
  }
});

test('every function and constant of Math that all engines agree on passes', () => {
  expect(found.get('packages/numerics/src/clean.ts')).toBeUndefined();
  expect(found.get('packages/measurement/src/clean.ts')).toBeUndefined();
});

test('tests and the packages outside the two are free to use Math and Date', () => {
  expect(found.get('packages/numerics/src/free.test.ts')).toBeUndefined();
  expect(found.get('packages/services/src/free.ts')).toBeUndefined();
});
