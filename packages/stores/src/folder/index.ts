import { resolve } from 'node:path';
import { ok } from '../answer.ts';
import type { Answer, Records } from '../ports.ts';
import { checkFormat, prepareFolder } from './format.ts';
import { onMachine } from './machine.ts';
import { findObject, getObject, hasObject, listObjects, putObject, removeObject, restoreObject } from './objects.ts';
import { listRefs, moveRef, readRef, removeRef, restoreRef } from './refs.ts';
import { clearUnfinished, probe } from './write.ts';

/**
 * The records of a folder. A folder that does not exist is made by the first write; a newer or foreign one is refused. Several
 * processes may use one folder at once.
 */
export async function openFolder(path: string): Promise<Answer<Records>> {
  const folder = resolve(path);
  const found = await onMachine(folder, 'read', () => checkFormat(folder));
  return found.kind === 'issue' ? found : ok(records(folder));
}

function records(folder: string): Records {
  const reading = <T>(work: () => Promise<Answer<T>>) => onMachine(folder, 'read', work);
  const writing = <T>(work: () => Promise<Answer<T>>) =>
    onMachine(folder, 'write', async () => {
      const ready = await prepareFolder(folder);
      return ready.kind === 'issue' ? ready : work();
    });
  return {
    prepare: () =>
      writing(async () => {
        await clearUnfinished(folder, Date.now());
        await probe(folder);
        return ok(null);
      }),
    putObject: (key, content, arrays = {}) => writing(() => putObject(folder, key, content, arrays)),
    getObject: (hash) => reading(() => getObject(folder, hash)),
    hasObject: (hash) => reading(() => hasObject(folder, hash)),
    findObject: (id) => reading(() => findObject(folder, id)),
    listObjects: (stage) => reading(() => listObjects(folder, stage)),
    removeObject: (hash) => writing(() => removeObject(folder, hash)),
    restoreObject: (hash) => writing(() => restoreObject(folder, hash)),
    readRef: (name) => reading(() => readRef(folder, name)),
    listRefs: () => reading(() => listRefs(folder)),
    moveRef: (name, expected, head, move) => writing(() => moveRef(folder, name, expected, head, move)),
    removeRef: (name, expected) => writing(() => removeRef(folder, name, expected)),
    restoreRef: (name) => writing(() => restoreRef(folder, name)),
  };
}
