// Builds what has changed: the WebAssembly kernels (scripts/kernels.mjs), then every package into its dist/ (tsc -b).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkNode, Failure, node, root, script, step } from './step.mjs';

const stamps = join(root, 'node_modules', '.cache', 'sextant');

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
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of [...paths].sort()) {
    const { size, mtimeMs } = existsSync(path) ? statSync(path) : { size: -1, mtimeMs: 0 };
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function kernels() {
  const named = (end) => packages().flatMap((folder) => files(join(folder, 'src'), (name) => name.endsWith(end)));
  return {
    name: 'kernels',
    inputs: () => [join(root, 'scripts', 'kernels.mjs'), ...named('.as.ts')],
    outputs: () => named('.gen.ts'),
    make: () => run('scripts/kernels.mjs', [join(root, 'scripts', 'kernels.mjs')]),
  };
}

function compiled() {
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'].map((name) => join(root, name));
  const isSource = (name) => !name.endsWith('.test.ts') && !name.endsWith('.as.ts');
  const ofPackage = (folder) => [
    join(folder, 'package.json'),
    join(folder, 'tsconfig.json'),
    ...files(join(folder, 'src'), isSource),
  ];
  return {
    name: 'packages',
    inputs: () => [...settings, ...packages().flatMap(ofPackage)],
    outputs: () => packages().map((folder) => join(folder, 'dist', 'index.js')),
    make: () => run('tsc -b', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']),
  };
}

/** Whether the inputs look as they did before the last good build, and what it made is there. */
function isCurrent(part) {
  const stamp = join(stamps, `${part.name}.json`);
  if (!existsSync(stamp)) return false;
  const { inputs, outputs } = JSON.parse(readFileSync(stamp, 'utf8'));
  return inputs === fingerprint(part.inputs()) && outputs.every((path) => existsSync(join(root, path)));
}

/** The fingerprint is taken before the work, so that an edit during a build counts as new. */
async function renew(part) {
  if (isCurrent(part)) return;
  const inputs = fingerprint(part.inputs());
  await part.make();
  const outputs = part.outputs().map((path) => relative(root, path));
  writeFileSync(join(stamps, `${part.name}.json`), JSON.stringify({ inputs, outputs }));
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
  const lock = join(stamps, 'build.lock');
  mkdirSync(stamps, { recursive: true });
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
  if (isCurrent(kernels()) && isCurrent(compiled())) return;
  const both = async () => {
    await renew(kernels());
    await renew(compiled());
  };
  await step('Building (kernels, then packages)', () => alone(both), say);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    await build();
    console.log('Built: every package is up to date.');
  });
}
