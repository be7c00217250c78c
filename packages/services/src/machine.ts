import { availableParallelism, userInfo } from 'node:os';
import { chainsOnWorkers } from './chains/pool.ts';
import type { Ports } from './ports.ts';

export interface MachineOptions {
  /** Folder of data. */
  readonly folder: string;
}

/** The ports of one person at one machine: files and records in folders, chains on threads. Loaded as they are needed. */
export function machinePorts({ folder }: MachineOptions): Ports {
  return {
    records: async () => (await import('@sextant/stores')).openFolder(folder),
    readFile: async (name) => (await import('@sextant/connectors')).readLocalFile(name),
    openFile: async (name) => (await import('./files.ts')).openLocalFile(name),
    writeFile: async (name, content, over) => (await import('./files.ts')).writeLocalFile(name, content, over),
    showFile: async (name) => (await import('./showFile.ts')).showLocalFile(name),
    chains: chainsOnWorkers,
    cores: availableParallelism(),
    now: () => new Date(),
    who: userName(),
  };
}

/** A process may run under a user that no table names. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
