// npm test: installs, builds, checks types and style, and runs every test. Arguments go on to vitest, e.g.
// npm test -- packages/numerics. The last line counts the tests that could not run for lack of the reference folder.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { nodes } from './nodes.mjs';
import { Failure, node, root, script, step } from './step.mjs';

/** The folder of published data and posteriors: SEXTANT_REFERENCE, else shared/reference beside the repository. */
function referenceFolder() {
  const named = process.env.SEXTANT_REFERENCE;
  if (named !== undefined && !existsSync(named))
    throw new Failure(`SEXTANT_REFERENCE names ${named}, which does not exist.`);
  const beside = join(root, '..', 'shared', 'reference');
  return named ?? (existsSync(beside) ? beside : undefined);
}

/** Counts of vitest's JSON report; a skipped test lacks what its own file asks the environment for. */
function count(report) {
  const tests = report.testResults.flatMap((file) => {
    const source = readFileSync(file.name, 'utf8');
    return file.assertionResults.map(({ status }) => ({ status, asks: (name) => source.includes(name) }));
  });
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded has no failed test.
    failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
    skipped: skipped.length,
    lackReference: process.env.SEXTANT_REFERENCE ? 0 : skipped.filter(({ asks }) => asks('SEXTANT_REFERENCE')).length,
    lackNodes: process.env.SEXTANT_NODES ? 0 : skipped.filter(({ asks }) => asks('SEXTANT_NODES')).length,
  };
}

async function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-test-'));
  const file = join(folder, 'report.json');
  try {
    const entry = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { code } = await node([
      entry,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ]);
    if (!existsSync(file)) throw new Failure('The tests ended without a report.', 70);
    return { code, ...count(JSON.parse(readFileSync(file, 'utf8'))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows what the check found and goes on, so that one run tells everything. */
async function check(title, path, args, failures) {
  await step(title, async () => {
    const { code } = await node([join(root, 'node_modules', ...path), ...args]);
    if (code === 0) return 'clean';
    failures.push(title);
    return 'FAILED';
  });
}

await script(async () => {
  const reference = referenceFolder();
  if (reference !== undefined) process.env.SEXTANT_REFERENCE = reference;
  const failures = [];
  await install();
  await build();
  if (process.env.SEXTANT_NODES) process.env.SEXTANT_NODES = (await nodes(process.env.SEXTANT_NODES)).join(',');
  await check('Types (tsc)', ['typescript', 'bin', 'tsc'], ['-p', 'tsconfig.test.json'], failures);
  await check('Style and rules (biome)', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '.'], failures);
  console.log('Tests (vitest) ...');
  const { code, passed, failed, skipped, lackReference, lackNodes } = await vitest(process.argv.slice(2));
  if (code !== 0) failures.push('Tests (vitest)');
  for (const title of failures) console.log(`FAILED: ${title}`);
  if (lackNodes > 0) console.log(`${lackNodes} tests not run: SEXTANT_NODES names no other versions of Node.`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  const where = reference === undefined ? 'set SEXTANT_REFERENCE to the reference folder to run them' : 'it is there';
  console.log(`${lackReference} tests not run for lack of the reference folder (${where}).`);
  return failures.length === 0 ? 0 : 1;
});
