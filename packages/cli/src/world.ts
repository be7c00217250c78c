/** What the command line touches of the process; tests put their own in its place. */
export interface World {
  out(text: string): void;
  error(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns of the page on standard output. */
  readonly width: number;
  readonly paintsOut: boolean;
  readonly errorIsTerminal: boolean;
  readonly errorWidth: number;
  now(): number;
  /** Asks a person and gives the answer; null where nobody is at the terminal. */
  ask(question: string): Promise<string | null>;
  /** Calls `stop` on the first Ctrl-C (or a polite kill); the second one ends the process. Gives back how to stop listening. */
  onInterrupt(stop: () => void): () => void;
}

/** A page wider than this is harder to read, not easier. */
const widest = 100;

export function processWorld(): World {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    environment: env,
    width: stdout.isTTY ? Math.min(widest, stdout.columns || widest) : widest,
    paintsOut: stdout.isTTY === true && !env['NO_COLOR'],
    errorIsTerminal: stderr.isTTY === true && env['TERM'] !== 'dumb',
    errorWidth: (stderr.isTTY && stderr.columns) || widest,
    now: () => performance.now(),
    ask,
    onInterrupt,
  };
}

/** On standard error, so that standard output stays with the answer. The end of input is no answer; Ctrl-C leaves. */
async function ask(question: string): Promise<string | null> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null;
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once('SIGINT', () => process.exit(130));
    lines.once('close', () => resolve(null));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

/** The reader has gone, as `head` does: nobody is left to tell. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function onInterrupt(stop: () => void): () => void {
  let asked = 0;
  const handle = () => {
    if (asked++ === 0) stop();
    else process.exit(130);
  };
  process.on('SIGINT', handle).on('SIGTERM', handle);
  return () => void process.off('SIGINT', handle).off('SIGTERM', handle);
}
