// Other versions of Node to repeat the digest and smoke tests under. SEXTANT_NODES lists them with commas: a major version
// (22) is installed from npm's packages of Node's own binaries into a temporary folder and kept there; a path is used as it is.
// Prints the paths with commas: SEXTANT_NODES="$(node scripts/nodes.mjs 22,24)".
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, whyNpmFailed } from './npm.mjs';
import { Failure, script } from './step.mjs';

function binary(prefix, name) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(prefix, 'node_modules', name, 'bin', file);
}

async function installed(major, say) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const prefix = join(tmpdir(), 'sextant-nodes', String(major));
  const path = binary(prefix, name);
  if (existsSync(path)) return path;
  say(`Installing Node ${major} (${name}@${major}) into ${prefix} ...`);
  mkdirSync(prefix, { recursive: true });
  const args = [
    'install',
    `${name}@${major}`,
    '--prefix',
    prefix,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, text } = await npm(args, { output: 'capture' });
  if (code !== 0) throw new Failure(`${text.trimEnd()}\n\n${await whyNpmFailed(text)}`);
  return path;
}

/** Paths of the binaries that `list` names. */
export async function nodes(list, say = console.error) {
  const paths = [];
  for (const entry of list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const path = /^\d+$/.test(entry) ? await installed(Number(entry), say) : entry;
    if (!existsSync(path)) throw new Failure(`SEXTANT_NODES names ${path}, which does not exist.`);
    paths.push(path);
  }
  return paths;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => console.log((await nodes(process.argv[2] ?? process.env.SEXTANT_NODES ?? '')).join(',')));
}
