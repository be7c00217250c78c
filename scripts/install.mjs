// Installs the packages named in package-lock.json into node_modules, if they are not there yet.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, whyNpmFailed } from './npm.mjs';
import { checkNode, Failure, root, script, step } from './step.mjs';

/** npm writes the inner file at the end of a complete install. */
function installed() {
  const done = join(root, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** npm tries twice more; with its own pauses an unreachable registry would be told only after more than a minute. */
const patience = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];

export async function install(say = console.log) {
  checkNode();
  if (installed()) return;
  await step(
    'Installing packages with npm ci (half a minute or more the first time)',
    async () => {
      const { code, text } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience], {
        output: 'capture',
      });
      if (code === 0) return;
      console.error(text.trimEnd());
      throw new Failure(await whyNpmFailed(text));
    },
    say,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await script(() => install());
