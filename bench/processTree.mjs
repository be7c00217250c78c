// Resident memory of a process and everything it started.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux only: elsewhere there is no /proc. */
export const canSeeTrees = existsSync('/proc/self/statm');

/** Process id, parent's id by process; a process may end while it is read. */
function parents() {
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOrNull(`/proc/${name}/stat`);
    // The command's name is in brackets and may hold anything.
    if (stat !== null) found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  return found;
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Megabytes (10^6 bytes) resident now and the processes counted; pages that processes share count for each. */
export function residentTree(root) {
  const parent = parents();
  const belongs = (pid) => pid === root || (parent.has(pid) && parent.get(pid) !== pid && belongs(parent.get(pid)));
  const members = [...parent.keys()].filter(belongs);
  const kilobytes = members.map((pid) =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readOrNull(`/proc/${pid}/status`) ?? '')?.[1] ?? 0),
  );
  return { megabytes: (kilobytes.reduce((sum, kb) => sum + kb, 0) * 1024) / 1e6, processes: members.length };
}
