// The native twins: C compiled by the gcc that is there.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/step.mjs';

/** Both ways of compiling that every row against C prints. */
export const flavours = {
  '-O2': ['-O2'],
  '-O3 -march=native -ffp-contract=off': ['-O3', '-march=native', '-ffp-contract=off'],
};

/** First line of `gcc --version`, or null where there is no gcc. */
export function findGcc() {
  const { status, stdout } = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0] : null;
}

/** Compiles bench/native/`source` into `program`. */
export function compileC(source, program, flags) {
  const args = ['-std=c11', '-D_GNU_SOURCE', ...flags, '-o', program, join(root, 'bench', 'native', source), '-lm'];
  const { status, stderr } = spawnSync('gcc', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`gcc ${args.join(' ')}: ${stderr}`);
}
