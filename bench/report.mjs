// docs/bench.md: what was measured, on what.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/step.mjs';
import { table } from './measured.mjs';

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** The commit, and whether what was measured differs from it. */
function commit() {
  const hash = git('rev-parse', '--short=12', 'HEAD');
  if (hash === null) return 'unknown commit';
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs/bench.md');
  return changed === '' ? `commit ${hash}` : `commit ${hash} with uncommitted changes`;
}

function machine() {
  const all = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, ${memory}, Node ${process.version}, ${process.platform} ${process.arch}`;
}

export function verdictOf(result) {
  if (result.kind === 'not run') return `not run: ${result.why}`;
  return result.isMet ? 'met' : 'missed';
}

export function reportText(measuredRows) {
  const summary = measuredRows.map(({ row, result }) => [row.title, row.bar, result.found ?? '', verdictOf(result)]);
  const sections = measuredRows
    .filter(({ result }) => result.kind === 'measured')
    .map(({ row, result }) => `## ${row.title}\n\n${result.details}`);
  return [
    '# Measured speed and memory',
    `Written by \`npm run bench\` at ${commit()}. ${machine()}. Ratios come from one run, ours and the peer in turns; medians; at both target acceptances the worse ratio counts; ESS is over every parameter.`,
    table(['what', 'bar', 'found', 'verdict'], summary),
    ...sections,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

export function writeReport(measuredRows) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs', 'bench.md'), reportText(measuredRows));
}
