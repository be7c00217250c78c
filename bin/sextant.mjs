#!/usr/bin/env node
// The command line of this clone: installs and builds first where that is due, then runs what was built.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.mjs';
import { install } from '../scripts/install.mjs';
import { script } from '../scripts/step.mjs';

export async function sextant(args) {
  const { main } = await import(new URL('../packages/cli/bundle/main.js', import.meta.url).href);
  const code = await main(args);
  if (typeof code === 'number') process.exitCode = code;
}

function startedDirectly() {
  try {
    return realpathSync(process.argv[1] ?? '') === realpathSync(fileURLToPath(import.meta.url));
  } catch {
    return false;
  }
}

if (startedDirectly()) {
  await script(async () => {
    // Standard output belongs to the command alone: it may be JSON.
    await install(console.error);
    await build(console.error);
    await sextant(process.argv.slice(2));
  });
}
