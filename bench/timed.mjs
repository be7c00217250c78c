// Runs another program to its end and takes the time, from the start of the process to its last word.
import { spawn } from 'node:child_process';
import { root } from '../scripts/step.mjs';

/** Answers `{seconds, output}`; throws when the program fails or cannot be started. `watch` sees the process while it runs. */
export function timed(program, args, { env = {}, watch = () => {}, accepts = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (errors += part));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000;
      if (accepts.includes(code)) resolve({ seconds, output });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}: ${errors.slice(-2000)}`));
    });
    watch(child);
  });
}
