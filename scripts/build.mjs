// Builds what has changed: the WebAssembly kernels (scripts/kernels.mjs), then every package into its dist/ (tsc -b).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkNode, Failure, node, root, script, step } from './step.mjs';

const cache = join(root, 'node_modules', '.cache', 'sextant');
const stamp = join(cache, 'build.json');

function files(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function packages() {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'packages', entry.name, 'tsconfig.json')))
    .map((entry) => join(root, 'packages', entry.name));
}

/** Names, sizes and times of files: enough to see that something was edited, added or removed. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const { size, mtimeMs } = existsSync(path) ? statSync(path) : { size: -1, mtimeMs: 0 };
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function inputs() {
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'].map((name) => join(root, name));
  const isSource = (name) => /\.ts$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.gen.ts');
  const ofPackage = (folder) => [
    join(folder, 'package.json'),
    join(folder, 'tsconfig.json'),
    ...files(join(folder, 'src'), isSource),
  ];
  const own = ['kernels.mjs', 'bundle.mjs'].map((name) => join(root, 'scripts', name));
  return [...settings, ...own, ...packages().flatMap(ofPackage)];
}

function outputs() {
  const bundle = ['main.js', 'worker.js'].map((name) => join(root, 'packages', 'cli', 'bundle', name));
  return [
    ...bundle,
    ...packages().flatMap((folder) => [
      join(folder, 'dist', 'index.js'),
      ...files(join(folder, 'src'), (name) => name.endsWith('.gen.ts')),
    ]),
  ];
}

/** Whether the inputs look as they did before the last good build, and what it made is there. */
function isCurrent() {
  if (!existsSync(stamp)) return false;
  const last = JSON.parse(readFileSync(stamp, 'utf8'));
  return last.inputs === fingerprint(inputs()) && last.outputs.every((path) => existsSync(join(root, path)));
}

/** The fingerprint is taken before the work, so that an edit during a build counts as new. */
async function renew() {
  if (isCurrent()) return;
  const before = fingerprint(inputs());
  // Skips its own work when the kernels' sources are the same.
  await run('scripts/kernels.mjs', [join(root, 'scripts', 'kernels.mjs')]);
  await run('tsc -b', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
  await run('bundling', [join(root, 'scripts', 'bundle.mjs')]);
  writeFileSync(stamp, JSON.stringify({ inputs: before, outputs: outputs().map((path) => relative(root, path)) }));
}

async function run(what, args) {
  const { code, text } = await node(args, { output: 'capture' });
  if (code === 0) return;
  throw new Failure(
    `${text.trimEnd()}\n\nBuilding failed: ${what} ended with exit code ${code}; its words are above.`,
    70,
  );
}

/** One build at a time: others wait, and a lock whose owner is gone is taken over. */
async function alone(work) {
  const lock = join(cache, 'build.lock');
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
      if (!ownerLives(lock)) rmSync(lock, { force: true });
      else await wait(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function ownerLives(lock) {
  try {
    const { mtimeMs } = statSync(lock);
    const owner = Number(readFileSync(lock, 'utf8'));
    // The owner writes its number right after making the file.
    if (!owner) return Date.now() - mtimeMs < 2000;
    process.kill(owner, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** Builds if something changed since the last build. */
export async function build(say = console.log) {
  checkNode();
  if (!isCurrent()) await step('Building (kernels, then packages)', () => alone(renew), say);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    await build();
    console.log('Built: every package is up to date.');
  });
}
