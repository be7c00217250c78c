import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, type StaticExport, type StaticImport } from 'oxc-parser';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** One import as written in `file` (path from the repository, with slashes). */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Only types: gone after compiling. */
  readonly typeOnly: boolean;
}

/** One row of the table of packages in ARCHITECTURE.md. */
export interface Row {
  readonly name: string;
  readonly imports: readonly { readonly name: string; readonly typesOnly: boolean }[];
  readonly world: string;
}

/** The cells of the Markdown table whose header begins with `first`, without its head. */
export function tableOf(markdown: string, first: string): readonly (readonly string[])[] {
  const lines = markdown.split(/\r?\n/);
  const head = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  if (head < 0) throw new Error(`ARCHITECTURE.md has no table that begins with ${first}`);
  const rest = lines.slice(head + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Every `name` in backquotes; "(types)" after one lets only its types be imported. */
export function namesOf(cell: string): Row['imports'] {
  return [...cell.matchAll(/`([^`]+)`( \(types\))?/g)].map(([, name, types]) => ({
    name: name as string,
    typesOnly: types !== undefined,
  }));
}

export function packageTable(markdown: string): readonly Row[] {
  return tableOf(markdown, 'package').map(([name, , imports, world]) => ({
    name: namesOf(name ?? '')[0]?.name ?? '',
    imports: namesOf(imports ?? ''),
    world: world ?? '',
  }));
}

export function readArchitecture(): string {
  return readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
}

/** Paths of the files and folders under `folder`, from the repository, with slashes; nothing built or installed. */
export function walk(folder: string): readonly string[] {
  const skipped = ['node_modules', 'dist', '.git', '.sextant', '.cache', 'coverage'];
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(
    ({ name }) => !skipped.includes(name),
  );
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? [path, ...walk(path)] : [path];
  });
}

/** TypeScript sources and tests of the packages, kernels in AssemblyScript and generated modules left out. */
export function sources(): readonly string[] {
  return walk('packages').filter((path) => /^packages\/[^/]+\/(src|test)\/.*(?<!\.as|\.gen)\.ts$/.test(path));
}

export const packageOf = (file: string): string => file.split('/')[1] ?? '';
/** A test, or what only tests use (a package's `test/` beside its `src/`). */
export const isTest = (file: string): boolean => file.endsWith('.test.ts') || file.split('/')[2] === 'test';

interface Syntax {
  readonly type?: string;
  readonly [part: string]: unknown;
}

/** Every node of a syntax tree, depth first. */
export function* nodes(tree: unknown): Generator<Syntax> {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree) yield tree as Syntax;
  for (const part of Object.values(tree)) yield* nodes(part);
}

/** Imports, re-exports, import(), require.resolve() and import types of one source, type-only ones included. */
export function importsIn(file: string, source: string): readonly Import[] {
  const { module, program } = parseSync(file, source);
  const named = (specifier: string, entries: readonly { readonly isType: boolean }[]): Import => ({
    file,
    specifier,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  });
  const imports = module.staticImports.map(({ moduleRequest, entries }: StaticImport) =>
    named(moduleRequest.value, entries),
  );
  const exports = module.staticExports.flatMap(({ entries }: StaticExport) =>
    entries.flatMap((entry) => (entry.moduleRequest ? [named(entry.moduleRequest.value, [entry])] : [])),
  );
  const calls = source.includes('import(') ? callsIn(file, program) : [];
  return [...imports, ...exports, ...calls, ...(source.includes('require.resolve(') ? resolvedIn(file, program) : [])];
}

/** A file of a library that is read, not run: `require.resolve('library/file')`. */
function resolvedIn(file: string, program: unknown): readonly Import[] {
  return [...nodes(program)].flatMap((node) => {
    if (node.type !== 'CallExpression') return [];
    const { callee, arguments: given } = node as unknown as {
      readonly callee: { readonly object?: { readonly name?: string }; readonly property?: { readonly name?: string } };
      readonly arguments: readonly { readonly value?: unknown }[];
    };
    if (callee.object?.name !== 'require' || callee.property?.name !== 'resolve') return [];
    const specifier = given[0]?.value;
    return typeof specifier === 'string' ? [{ file, specifier, typeOnly: false }] : [];
  });
}

function callsIn(file: string, program: unknown): readonly Import[] {
  return [...nodes(program)].flatMap(({ type, source, argument }) => {
    if (type !== 'ImportExpression' && type !== 'TSImportType') return [];
    const written = (source ?? argument) as {
      readonly value?: unknown;
      readonly literal?: { readonly value?: unknown };
    };
    const specifier = written.value ?? written.literal?.value;
    return typeof specifier === 'string' ? [{ file, specifier, typeOnly: type === 'TSImportType' }] : [];
  });
}

export function allImports(): readonly Import[] {
  return sources().flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));
}

/** The file that a relative specifier means, from the repository. */
export function resolveRelative({ file, specifier }: Import): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}

export function packages(): readonly string[] {
  return readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'package.json')));
}

/** Packages that tsc builds before this one. */
export function referencesOf(name: string): readonly string[] {
  const settings = JSON.parse(readFileSync(join(root, 'packages', name, 'tsconfig.json'), 'utf8')) as {
    readonly references?: readonly { readonly path: string }[];
  };
  return (settings.references ?? []).map(({ path }) => posix.basename(path));
}
