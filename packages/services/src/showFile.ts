import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program that shows a file as this system would on a double click; no shell reads the name. */
function program(): readonly [command: string, ...before: string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}

/** Whether it could be started; a machine without a screen is no fault. */
export function showLocalFile(name: string): Promise<boolean> {
  const [command, ...before] = program();
  return new Promise((answer) => {
    const shown = spawn(command, [...before, pathToFileURL(resolve(name)).href], { detached: true, stdio: 'ignore' });
    shown.once('error', () => answer(false));
    shown.once('spawn', () => {
      shown.unref();
      answer(true);
    });
  });
}
