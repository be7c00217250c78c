// Runs one step of a script and says what it does and how long it took. Node's own modules only.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, with native separators. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Lowest version of Node that Sextant runs on. */
const lowest = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > lowest[0] || (major === lowest[0] && minor >= lowest[1])) return;
  throw new Failure(
    `Sextant needs Node ${lowest.join('.')} or later (20, 22 or 24); this is Node ${version}. Install a newer Node and run the command again.`,
  );
}

/** What a person can mend: its message is shown without a stack. Exit codes are those of the command: 4 machine, 70 bug. */
export class Failure extends Error {
  constructor(message, exitCode = 4) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Says `title`, runs `work`, says the seconds. `work` may answer a word that is shown instead of "done". */
export async function step(title, work, say = console.log) {
  say(`${title} ...`);
  const begun = performance.now();
  const word = (await work()) ?? 'done';
  say(`  ${word} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

/**
 * Runs a Node script (never a shell) in the repository. 'inherit' shows its output as it comes; 'capture' keeps it for the
 * answer; 'stderr' shows it, but on standard error.
 */
export function node(args, { output = 'inherit', env = {} } = {}) {
  const show =
    output === 'capture' ? ['ignore', 'pipe', 'pipe'] : ['ignore', output === 'stderr' ? 2 : 'inherit', 'inherit'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: show, env: { ...process.env, ...env } });
    let text = '';
    child.stdout?.on('data', (part) => (text += part));
    child.stderr?.on('data', (part) => (text += part));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 128, signal, text }));
  });
}

/** Runs `main` as a script: a Failure is a sentence and its exit code, anything else is a bug and keeps its stack. */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    console.error(`\n${problem.message}`);
    process.exitCode = problem.exitCode;
  }
}
