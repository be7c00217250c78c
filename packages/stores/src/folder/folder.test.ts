import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, ObjectKey, Records } from '../ports.ts';
import { openFolder } from './index.ts';

const move = { by: 'Jin', at: '2026-07-06T09:00:00Z', why: 'fitted' };
const key: ObjectKey = { stage: 'fit', engine: 1, inputs: [], settings: null, seed: 1 };
const arrays = { draws: { x: Float64Array.of(1, 2, 3) } };
let base: string;
let folder: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'sextant-folder-'));
  folder = join(base, 'data', '.sextant');
});
afterEach(() => rm(base, { recursive: true }));

function value<T>(answer: Answer<T>): T {
  if (answer.kind === 'issue') throw new Error(JSON.stringify(answer.issue));
  return answer.value;
}

function code(answer: Answer<unknown>): string {
  return answer.kind === 'issue' ? answer.issue.code : 'ok';
}

async function open(): Promise<Records> {
  return value(await openFolder(folder));
}

/** The one file of the folder whose name ends so. */
async function fileEnding(end: string): Promise<string> {
  const found = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(end));
  expect(found).toHaveLength(1);
  return join(folder, found[0] as string);
}

async function flipBit(path: string, at: number) {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] as number) ^ 1;
  await writeFile(path, bytes);
}

test('looking into a folder that does not exist makes none; the first write does', async () => {
  const records = await open();
  value(await records.listObjects());
  await expect(stat(folder)).rejects.toThrow('ENOENT');
  value(await records.prepare());
  expect(JSON.parse(await readFile(join(folder, 'format.json'), 'utf8'))).toEqual({ format: 1 });
  expect(await readdir(join(folder, 'writing'))).toEqual([]);
});

test('an empty folder is taken, one with files of somebody else is refused', async () => {
  await mkdir(folder, { recursive: true });
  value(await (await open()).prepare());
  expect(code(await openFolder(base))).toBe('folder-foreign');
});

test('a folder of a newer version is refused, also when it becomes newer while open', async () => {
  const records = await open();
  value(await records.prepare());
  await writeFile(join(folder, 'format.json'), '{"format":2}');
  expect(await openFolder(folder)).toMatchObject({
    issue: { code: 'folder-newer', facts: { found: 2, known: 1 }, where: { file: folder } },
  });
  expect(code(await records.putObject(key, null))).toBe('folder-newer');
});

test.each(['', 'nonsense', '{"format":"1"}', 'null', '{"format":0}'])('the format file %j is damaged', async (text) => {
  value(await (await open()).prepare());
  await writeFile(join(folder, 'format.json'), text);
  expect(code(await openFolder(folder))).toBe('folder-damaged');
});

test('a folder that cannot be made is unwritable, and says why', async () => {
  await writeFile(join(base, 'data'), 'a file in the way');
  const records = await open();
  expect(await records.prepare()).toMatchObject({
    issue: { code: 'folder-unwritable', facts: { reason: expect.stringMatching(/^E/) } },
  });
  expect(code(await records.putObject(key, null))).toBe('folder-unwritable');
  expect(code(await records.moveRef('base', null, 'h1', move))).toBe('folder-unwritable');
});

test.each([20, 200, -3])(
  'one bit flipped in byte %i of an object is found, and the object can be stored again',
  async (at) => {
    const records = await open();
    const { hash } = value(await records.putObject(key, { text: 'a'.repeat(300) }, arrays));
    const path = await fileEnding(`${hash}.json`);
    const { size } = await stat(path);
    await flipBit(path, at < 0 ? size + at : at);
    expect(code(await records.getObject(hash))).toBe('record-damaged');
    expect(value(await records.listObjects())).toEqual({ entries: [], damaged: [hash] });
    expect(value(await records.putObject(key, { text: 'b' }, arrays)).wasThere).toBe(false);
    expect(value(await records.getObject(hash))).toMatchObject({ content: { text: 'b' }, arrays });
  },
);

test('one bit flipped in a table is found', async () => {
  const records = await open();
  const { hash } = value(await records.putObject(key, null, arrays));
  await flipBit(await fileEnding('.parquet'), 30);
  expect(code(await records.getObject(hash))).toBe('record-damaged');
});

test('a lost table is found', async () => {
  const records = await open();
  const { hash } = value(await records.putObject(key, null, arrays));
  await rm(await fileEnding('.parquet'));
  expect(code(await records.getObject(hash))).toBe('record-damaged');
});

test('an object cut short, emptied or exchanged for another is found', async () => {
  const records = await open();
  const { hash } = value(await records.putObject(key, { text: 'one' }));
  const path = await fileEnding('.json'.padStart(69, hash));
  const whole = await readFile(path, 'utf8');
  const other = value(await records.putObject({ ...key, seed: 2 }, { text: 'two' })).hash;
  const otherText = await readFile(await fileEnding(`${other}.json`), 'utf8');
  for (const text of [whole.slice(0, 40), '', 'null', '{}', otherText]) {
    await writeFile(path, text);
    expect(code(await records.getObject(hash))).toBe('record-damaged');
  }
});

test('a damaged ref is damaged, never taken for none', async () => {
  const records = await open();
  value(await records.moveRef('base', null, 'h1', move));
  await writeFile(await fileEnding('@base.json'), '{"head":');
  expect(code(await records.readRef('base'))).toBe('record-damaged');
  expect(code(await records.moveRef('base', null, 'h2', move))).toBe('record-damaged');
});

test('what dead writers left unfinished is cleared after a day, younger files stay', async () => {
  const records = await open();
  value(await records.prepare());
  const [old, young] = [join(folder, 'writing', '1-old'), join(folder, 'writing', '2-young')];
  for (const path of [old, young]) await writeFile(path, 'half');
  const twoDaysAgo = Date.now() / 1000 - 172_800;
  await utimes(old, twoDaysAgo, twoDaysAgo);
  value(await records.prepare());
  expect(await readdir(join(folder, 'writing'))).toEqual(['2-young']);
});

test('a lock left by a process that is gone does not hold the ref', async () => {
  const records = await open();
  value(await records.prepare());
  await mkdir(join(folder, 'refs'));
  await writeFile(join(folder, 'refs', '@base.lock'), JSON.stringify({ host: 'gone', pid: 1, since: 0, token: 't' }));
  expect(value(await records.moveRef('base', null, 'h1', move)).head).toBe('h1');
  expect(await readdir(join(folder, 'refs'))).toEqual(['@base.json']);
});
