// Where the bench finds what it measures.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/step.mjs';

const reference = process.env.SEXTANT_REFERENCE ?? join(root, '..', 'shared', 'reference');

/** The data of PyMC-Marketing's own example, or null where the reference folder is not. */
export function peerData() {
  const file = join(reference, 'data', 'pymc-marketing', 'mmm_example.csv');
  return existsSync(file) ? file : null;
}

export const example = (...path) => join(root, 'examples', ...path);
export const command = join(root, 'bin', 'sextant.mjs');

/** Runs `work` with a new empty folder that is removed afterwards. */
export async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
