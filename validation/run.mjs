// What `npm run validate` does once everything is built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitEngine } from '../packages/services/dist/fit/engine.js';
import { recordsOf } from './cells.mjs';
import { fixedFits, mayRecord, recorded, recordedPath } from './digest.mjs';
import { pageText, rowsDigest, sectionText } from './page.mjs';
import { allCells, conclude } from './studies.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const pagePath = join(root, 'docs', 'validation.md');

/** What a record depends on. */
const makers = ['smallWorld', 'sampled', 'calibrationCell', 'coverageCell'].map((name) => `validation/${name}.mjs`);

function built(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Records are kept per code that makes them, as it is built now. */
function codeHash() {
  const hash = createHash('sha256');
  const packages = ['packages/numerics/dist', 'packages/measurement/dist'].flatMap(built);
  for (const file of [...packages, ...makers.map((name) => join(root, name))]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function progress(title) {
  const live = process.stderr.isTTY;
  return (done, of) => {
    if (live) process.stderr.write(`\r${title}: ${done} of ${of}${done === of ? '\n' : ''}`);
    else if (done === of || done % 50 === 0) process.stderr.write(`${title}: ${done} of ${of}\n`);
  };
}

async function studies(short, resume, folder) {
  const cells = allCells(short);
  const recordOf = await recordsOf(cells, folder, resume, progress('Fits'));
  return { short, ...conclude(short, recordOf), digest: rowsDigest(cells, recordOf) };
}

function studyChecks({ short, calibration, coverage }) {
  const form = short ? 'short' : 'full';
  const worst = calibration.rows.filter((row) => !row.ok).map((row) => row.name);
  const missed = coverage.rows.filter((row) => !row.ok).map((row) => `${row.world}, ${row.name}`);
  return [
    {
      ok: calibration.ok,
      text: `calibration (${form}): ranks uniform${worst.length > 0 ? ` but for ${worst.join(', ')}` : ''}`,
    },
    { ok: calibration.faults[0].caught, text: `calibration (${form}): a planted prior of half the spread is caught` },
    {
      ok: coverage.ok,
      text: `coverage (${form}): inside its limits${missed.length > 0 ? ` but for ${missed.join('; ')}` : ''}`,
    },
  ];
}

function digestRun(node, road, workers) {
  const args = [join(root, 'validation', 'printDigest.mjs'), road, String(workers)];
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, encoding: 'utf8' });
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const label = `Node ${version}, ${road}, ${workers} workers`;
  return status === 0 ? { label, road, fits: JSON.parse(stdout) } : { label, road, fits: [], problem: stderr };
}

/** Every road and number of workers here, both roads on every other Node. */
function digestRuns(others) {
  const here = [
    ['wasm', 1],
    ['wasm', 4],
    ['plain', 4],
  ].map(([road, workers]) => digestRun(process.execPath, road, workers));
  return [...here, ...others.flatMap((node) => [digestRun(node, 'wasm', 4), digestRun(node, 'plain', 4)])];
}

function digestChecks(runs, known) {
  const names = Object.keys(fixedFits());
  return runs.flatMap(({ label, road, fits, problem }) =>
    names.map((name) => {
      const fit = fits.find((one) => one.name === name);
      if (fit === undefined) return { ok: false, text: `digest of ${name} (${label}): ${problem ?? 'missing'}` };
      const kernels = road === 'wasm' ? fit.kernelCalls > 0 : fit.kernelCalls === 0;
      const same = fit.digest === known.digests[name];
      const why = same ? '' : `: ${fit.digest.slice(0, 12)}, recorded ${known.digests[name]?.slice(0, 12) ?? 'none'}`;
      return { ok: same && kernels, text: `digest of ${name} (${label}, ${fit.kernelCalls} kernel calls)${why}` };
    }),
  );
}

/** Records new digests, which a new engine number alone allows. */
function acceptDigests(runs) {
  const old = existsSync(recordedPath) ? recorded() : { engine: 0, digests: {} };
  const digests = Object.fromEntries(runs[0].fits.map(({ name, digest }) => [name, digest]));
  if (runs[0].fits.length === 0) return { ok: false, text: `digests not recorded: ${runs[0].problem}` };
  if (!mayRecord(old, digests, fitEngine)) {
    return { ok: false, text: `digests changed: raise fitEngine above ${old.engine} before recording them` };
  }
  writeFileSync(recordedPath, `${JSON.stringify({ engine: fitEngine, digests }, undefined, 2)}\n`);
  return { ok: true, text: `digests recorded for engine ${fitEngine}` };
}

function engineCheck(known) {
  const ok = known.engine === fitEngine;
  return { ok, text: `digests were recorded for engine ${known.engine}, this is ${fitEngine}` };
}

function commit() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain', 'packages/numerics', 'packages/measurement', 'validation') ? ' with changes' : ''}`;
}

function pageCheck(section) {
  const page = existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : '';
  const ok = page.includes(section);
  return {
    ok,
    text: `docs/validation.md has the short form as it comes out now${ok ? '' : ' (write it with --write)'}`,
  };
}

/** `others`: paths of other Nodes. Returns the exit code. */
export async function validate({ short, write, accept, others }) {
  const begun = performance.now();
  const folder = join(root, '.sextant', 'validation', codeHash());
  const runs = digestRuns(others);
  const checks = accept ? [acceptDigests(runs)] : [];
  checks.push(engineCheck(recorded()), ...digestChecks(runs, recorded()));
  // The short form is always computed; what a long run has already computed is used again.
  const small = await studies(true, !short, folder);
  const sections = [sectionText(small)];
  checks.push(...studyChecks(small));
  if (!short) {
    const full = await studies(false, true, folder);
    sections.push(sectionText(full));
    checks.push(...studyChecks(full));
  }
  for (const section of sections) console.log(section);
  if (write || !short) {
    const { engine, digests } = recorded();
    const kept = short ? longSection() : [];
    writeFileSync(pagePath, pageText({ commit: commit(), engine, digests, sections: [...sections, ...kept] }));
  } else checks.push(pageCheck(sections[0]));
  for (const { ok, text } of checks) console.log(`${ok ? 'ok    ' : 'FAILED'} ${text}`);
  const failed = checks.filter(({ ok }) => !ok).length;
  console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** The full form as it stands in the page. */
function longSection() {
  if (!existsSync(pagePath)) return [];
  const page = readFileSync(pagePath, 'utf8');
  const at = page.indexOf('## Full form');
  return at < 0 ? [] : [page.slice(at)];
}
