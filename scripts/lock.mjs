// Completes package-lock.json after `npm install` on a registry that does not offer every platform: libraries with native
// parts name one optional package per platform, and `npm ci` refuses a lock file that lacks any, on every machine.
// A missing entry gets the exact version that its parent asks for, and the platform that its name says. Run after npm install.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './step.mjs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** os, cpu and libc as npm knows them, from a name like @scope/binding-linux-x64-musl; undefined where the name says none. */
export function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = systems.find((one) => words.includes(one));
  const cpu = processors.find((one) => words.includes(one));
  if (os === undefined || cpu === undefined) return undefined;
  const musl = words.some((word) => word.startsWith('musl'));
  const gnu = words.some((word) => word.startsWith('gnu'));
  return { cpu: [cpu], os: [os], ...(musl ? { libc: ['musl'] } : gnu ? { libc: ['glibc'] } : {}) };
}

/** Optional dependencies that some entry names and no entry holds: [parent entry, name, version]. */
export function missingOptional(lock) {
  return Object.values(lock.packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** The lock file with those entries, in npm's order. */
export function completed(lock) {
  const added = missingOptional(lock).map(({ parent, name, version }) => {
    const platform = platformOf(name);
    if (platform === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
      throw new Error(
        `${name}@${version} is missing from package-lock.json and its platform cannot be told from its name`,
      );
    }
    const { cpu, ...rest } = platform;
    return [`node_modules/${name}`, { version, cpu, ...(parent.dev ? { dev: true } : {}), optional: true, ...rest }];
  });
  const [project, ...entries] = [...Object.entries(lock.packages), ...added];
  const inOrder = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries([project, ...inOrder]) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingOptional(lock);
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completed(lock), undefined, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} platform packages added.`);
}
