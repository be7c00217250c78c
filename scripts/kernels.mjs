// Builds the WebAssembly kernels into packages/numerics/src/kernels/module.gen.ts. Run: node scripts/kernels.mjs
// A second run with the same sources does nothing: the file carries the hash of what made it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'packages', 'numerics', 'src', 'kernels');
const coefficients = join(folder, '..', 'functions', 'exp-log-coefficients.ts');
const target = join(folder, 'module.gen.ts');
const asc = join(root, 'node_modules', 'assemblyscript');

/** No --fast-math and no relaxed SIMD: results must equal those of the plain twin in every bit. */
const flags = ['--enable', 'simd', '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--use', 'abort='];

export async function buildKernels() {
  const key = keyOf();
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(`// ${key}\n`)) return false;
  const bytes = await compile();
  if (!WebAssembly.validate(bytes)) throw new Error('The kernels were built but this Node does not accept them.');
  const base64 = Buffer.from(bytes).toString('base64');
  const text = `// ${key}\n// Made by scripts/kernels.mjs from the *.as.ts beside it.\nexport const base64 =\n  '${base64}';\n`;
  writeFileSync(`${target}.${process.pid}`, text);
  renameSync(`${target}.${process.pid}`, target);
  return true;
}

function keyOf() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(asc, 'package.json'))).update(flags.join(' '));
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.as.ts'))
    .sort();
  for (const path of [...sources.map((name) => join(folder, name)), coefficients]) {
    hash.update(`\n${path.slice(folder.length)}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function compile() {
  const { main } = await import(pathToFileURL(join(asc, 'dist', 'asc.js')).href);
  let bytes = null;
  const { error, stderr } = await main(['module.as.ts', '--baseDir', folder, '--outFile', 'module.wasm', ...flags], {
    writeFile(name, contents) {
      if (name === 'module.wasm') bytes = contents;
    },
  });
  if (error || bytes === null) throw new Error(`asc could not build the kernels.\n${stderr.toString()}`);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await buildKernels()) ? 'Kernels built.' : 'Kernels are up to date.');
}
