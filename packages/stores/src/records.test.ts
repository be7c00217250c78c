import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { hashOf } from './canonical.ts';
import { openFolder } from './folder/index.ts';
import type { Answer, ObjectKey, Records } from './ports.ts';

/** An implementation of the records port opens an empty store twice over the same data, and clears it away. */
interface Implementation {
  readonly open: () => Promise<{ readonly one: Records; readonly two: Records; readonly clear: () => Promise<void> }>;
}

/** A second implementation is one more line here and passes the same suite. */
const implementations: Readonly<Record<string, Implementation>> = {
  folder: {
    open: async () => {
      const path = await mkdtemp(join(tmpdir(), 'sextant-records-'));
      const open = async () => value(await openFolder(path));
      return { one: await open(), two: await open(), clear: () => rm(path, { recursive: true }) };
    },
  },
};

function value<T>(answer: Answer<T>): T {
  if (answer.kind === 'issue') throw new Error(JSON.stringify(answer.issue));
  return answer.value;
}

function code(answer: Answer<unknown>): string {
  return answer.kind === 'issue' ? answer.issue.code : 'ok';
}

function keyOf(seed: number, stage = 'fit'): ObjectKey {
  return { stage, engine: 1, inputs: ['aa', 'bb'], settings: { draws: 100, target: 0.8 }, seed };
}

/** The codes a reader gets that asks again and again while the work goes on. */
async function seenUntil(work: Promise<unknown>, ask: () => Promise<Answer<unknown>>): Promise<ReadonlySet<string>> {
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  const seen = new Set<string>();
  while (!done) seen.add(code(await ask()));
  await finished;
  return seen;
}

const move = { by: 'Jin', at: '2026-07-06T09:00:00Z', why: 'fitted' };
const missing = 'f'.repeat(64);

describe.each(Object.entries(implementations))('the records of %s', (_, implementation) => {
  const clears: (() => Promise<void>)[] = [];
  const open = async () => {
    const opened = await implementation.open();
    clears.push(opened.clear);
    return opened;
  };
  afterEach(async () => {
    for (const clear of clears.splice(0)) await clear();
  });

  test('an empty store has nothing and says so', async () => {
    const { one } = await open();
    expect(value(await one.listObjects())).toEqual({ entries: [], damaged: [] });
    expect(value(await one.listRefs())).toEqual([]);
    expect(value(await one.hasObject(missing))).toBe(false);
    expect(code(await one.getObject(missing))).toBe('record-missing');
    expect(code(await one.getObject('../../format'))).toBe('record-missing');
    expect(code(await one.readRef('base'))).toBe('ref-missing');
  });

  test('an object reads back whole, its columns bit for bit, under the hash of its key', async () => {
    const { one, two } = await open();
    value(await one.prepare());
    const content = { status: 'good', mean: [0.1, 1e-300, 5e22], note: { en: 'a', ko: '가' } };
    const sigma = Float64Array.of(0, -0, Number.NaN, Number.NEGATIVE_INFINITY, 5e-324, 0.1 + 0.2, 0, 0, 0, 0, 0);
    const arrays = {
      draws: { sigma, 'alpha[tv]': sigma.toReversed() },
      weeks: { fitted: Float64Array.of(1, 2, 3) },
      none: { x: new Float64Array() },
    };
    const put = value(await one.putObject(keyOf(1), content, arrays));
    expect(put).toEqual({ hash: hashOf(keyOf(1)), wasThere: false });
    const got = value(await two.getObject(put.hash));
    expect(got).toEqual({ hash: put.hash, key: keyOf(1), content, arrays });
    expect(Object.is(got.arrays['draws']?.['sigma']?.[1], -0)).toBe(true);
  });

  test('a hundred thousand and one rows come back in order', async () => {
    const { one, two } = await open();
    const x = Float64Array.from({ length: 100_001 }, (_, i) => i / 7);
    const { hash } = value(await one.putObject(keyOf(1), null, { draws: { x } }));
    expect(value(await two.getObject(hash)).arrays['draws']?.['x']).toEqual(x);
  });

  test('the second one to store the same key is told that it was there, and nothing changes', async () => {
    const { one, two } = await open();
    const { hash } = value(await one.putObject(keyOf(1), 'first'));
    expect(value(await two.putObject(keyOf(1), 'second'))).toEqual({ hash, wasThere: true });
    expect(value(await two.getObject(hash)).content).toBe('first');
  });

  test('twenty puts of one key at once leave one whole object', async () => {
    const { one, two } = await open();
    const puts = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? one : two).putObject(keyOf(1), i, { draws: { x: Float64Array.of(i) } }),
    );
    for (const put of await Promise.all(puts)) value(put);
    const { content, arrays } = value(await one.getObject(hashOf(keyOf(1))));
    expect(arrays['draws']?.['x']).toEqual(Float64Array.of(content as number));
  });

  test('a reader sees an object of several megabytes whole or not at all', async () => {
    const { one, two } = await open();
    const put = one.putObject(keyOf(1), 'a'.repeat(4_000_000), { draws: { x: new Float64Array(200_000) } });
    const seen = await seenUntil(put, () => two.getObject(hashOf(keyOf(1))));
    expect(seen.size).toBeGreaterThan(0);
    expect([...seen].filter((found) => found !== 'record-missing' && found !== 'ok')).toEqual([]);
  });

  test('a reader sees a ref before or after a move, never between', async () => {
    const { one, two } = await open();
    value(await one.moveRef('base', null, 'h0', move));
    const moves = async () => {
      for (let i = 0; i < 40; i++) value(await one.moveRef('base', `h${i}`, `h${i + 1}`, move));
    };
    expect(await seenUntil(moves(), () => two.readRef('base'))).toEqual(new Set(['ok']));
  });

  test('objects are found by the first characters of their hash', async () => {
    const { one } = await open();
    const { hash } = value(await one.putObject(keyOf(1), 1));
    expect(value(await one.findObject(hash.slice(0, 8)))).toBe(hash);
    expect(value(await one.findObject(hash.toUpperCase()))).toBe(hash);
    const typo = `${hash.slice(0, 7)}${hash[7] === '0' ? '1' : '0'}`;
    expect(await one.findObject(typo)).toMatchObject({
      issue: { code: 'record-missing', facts: { near: hash.slice(0, 8) } },
    });
    for (let seed = 2; seed <= 17; seed++) value(await one.putObject(keyOf(seed), 1)); // 17 hashes, 16 first characters
    const entries = value(await one.listObjects()).entries.map((entry) => entry.hash);
    const shared = [...'0123456789abcdef'].find(
      (first) => entries.filter((entry) => entry.startsWith(first)).length > 1,
    );
    expect(code(await one.findObject(shared as string))).toBe('record-ambiguous');
    expect(code(await one.findObject(''))).toBe('record-missing');
  });

  test('a list can be of one stage', async () => {
    const { one } = await open();
    value(await one.putObject(keyOf(1, 'fit'), 'a fit'));
    value(await one.putObject(keyOf(1, 'panel'), 'a panel'));
    const { entries } = value(await one.listObjects('panel'));
    expect(entries.map((entry) => [entry.key.stage, entry.content])).toEqual([['panel', 'a panel']]);
    expect(Date.now() - Date.parse(entries[0]?.storedAt ?? '')).toBeLessThan(3_600_000);
    expect(value(await one.listObjects()).entries).toHaveLength(2);
  });

  test('a removed object is gone until it is restored', async () => {
    const { one } = await open();
    const { hash } = value(await one.putObject(keyOf(1), 'kept', { draws: { x: Float64Array.of(1) } }));
    value(await one.removeObject(hash));
    expect(value(await one.hasObject(hash))).toBe(false);
    expect(value(await one.listObjects()).entries).toEqual([]);
    expect(code(await one.removeObject(hash))).toBe('record-missing');
    value(await one.restoreObject(hash));
    expect(value(await one.getObject(hash))).toMatchObject({
      content: 'kept',
      arrays: { draws: { x: Float64Array.of(1) } },
    });
    expect(code(await one.restoreObject(hash))).toBe('record-missing');
  });

  test('a ref moves from where the mover saw it, and keeps its history and note', async () => {
    const { one, two } = await open();
    value(await one.moveRef('base', null, 'h1', { ...move, note: 'the first' }));
    const ref = value(await two.moveRef('base', 'h1', 'h2', { ...move, by: 'Ara', why: 'more weeks' }));
    expect(ref).toEqual({
      head: 'h2',
      name: 'base',
      note: 'the first',
      history: [
        { hash: 'h1', ...move },
        { hash: 'h2', ...move, by: 'Ara', why: 'more weeks' },
      ],
    });
    expect(value(await one.readRef('base'))).toEqual(ref);
  });

  test('who saw an older head is told who moved it, and nothing is written', async () => {
    const { one, two } = await open();
    value(await one.moveRef('base', null, 'h1', move));
    value(await one.moveRef('base', 'h1', 'h2', { ...move, by: 'Ara' }));
    expect(await two.moveRef('base', 'h1', 'h3', move)).toMatchObject({
      issue: { code: 'ref-moved', facts: { name: 'base', expected: 'h1', found: 'h2', by: 'Ara', at: move.at } },
    });
    expect(code(await two.moveRef('base', null, 'h3', move))).toBe('name-taken');
    expect(code(await two.moveRef('bass', 'h1', 'h3', move))).toBe('ref-missing');
    expect(value(await one.readRef('base')).head).toBe('h2');
  });

  test('of twenty that move one ref at once exactly one wins', async () => {
    const { one, two } = await open();
    value(await one.moveRef('base', null, 'h0', move));
    const moves = Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).moveRef('base', 'h0', `h${i + 1}`, move));
    const codes = (await Promise.all(moves)).map(code);
    expect(codes.filter((found) => found === 'ok')).toHaveLength(1);
    expect(codes.filter((found) => found === 'ref-moved')).toHaveLength(19);
  });

  test('undo is a move back, and says so in the history', async () => {
    const { one } = await open();
    value(await one.moveRef('base', null, 'h1', move));
    value(await one.moveRef('base', 'h1', 'h2', move));
    const undone = value(await one.moveRef('base', 'h2', 'h1', { ...move, why: 'undo' }));
    expect(undone.history.map((entry) => entry.hash)).toEqual(['h1', 'h2', 'h1']);
  });

  test('a removed ref can be restored, the one removed last first', async () => {
    const { one } = await open();
    for (const head of ['h1', 'h2']) {
      value(await one.moveRef('base', null, head, move));
      value(await one.removeRef('base', head));
    }
    expect(code(await one.readRef('base'))).toBe('ref-missing');
    expect(value(await one.restoreRef('base')).head).toBe('h2');
    expect(code(await one.restoreRef('base'))).toBe('name-taken');
    value(await one.removeRef('base', 'h2'));
    expect(code(await one.removeRef('base', 'h2'))).toBe('ref-missing');
    expect(code(await one.restoreRef('bass'))).toBe('ref-missing');
  });

  test('a ref that has moved is not removed', async () => {
    const { one } = await open();
    value(await one.moveRef('base', null, 'h1', move));
    expect(code(await one.removeRef('base', 'h0'))).toBe('ref-moved');
    expect(value(await one.readRef('base')).head).toBe('h1');
  });

  test('names are what people type: scripts, spaces, capitals; composed and decomposed are one', async () => {
    const { one } = await open();
    const names = ['base', 'Base', '2026년 3분기 계획', 'con', 'été', 'a.b-c_d', '가'.repeat(60)];
    for (const name of names) value(await one.moveRef(name, null, `of ${name}`, move));
    for (const name of names) expect(value(await one.readRef(name)).head).toBe(`of ${name}`);
    expect(value(await one.readRef('été'.normalize('NFD'))).head).toBe('of été');
    expect(value(await one.listRefs()).map((ref) => ref.name)).toEqual([...names].sort());
  });

  test.each(['', 'a/b', '..', '../x', ' a', 'a\\b', 'a\nb', 'x'.repeat(61), 'a:b'])(
    'the name %j is refused',
    async (name) => {
      const { one } = await open();
      expect(code(await one.moveRef(name, null, 'h1', move))).toBe('name-wrong');
      expect(code(await one.readRef(name))).toBe('ref-missing');
    },
  );

  test('data, models and plans have shelves of their own, so that a name serves each of them', async () => {
    const { one } = await open();
    const names = ['shop', 'data/shop', 'models/shop', 'plans/shop'];
    for (const name of names) value(await one.moveRef(name, null, `of ${name}`, move));
    for (const name of names) expect(value(await one.readRef(name)).head).toBe(`of ${name}`);
    expect(value(await one.listRefs()).map((ref) => ref.name)).toEqual([...names].sort());
    for (const name of ['data/', 'data/a/b', 'other/shop', `data/${'x'.repeat(61)}`]) {
      expect(code(await one.moveRef(name, null, 'h1', move))).toBe('name-wrong');
    }
  });

  test('arrays may hold what is not known', async () => {
    const { one } = await open();
    const arrays = { weeks: { tv: Float64Array.of(1, Number.NaN, 3) } };
    const { hash } = value(
      await one.putObject({ stage: 'data', engine: 1, inputs: [], settings: {}, seed: 0 }, {}, arrays),
    );
    expect(value(await one.getObject(hash)).arrays).toEqual(arrays);
  });

  test('a name that is nearly right is answered with the right one', async () => {
    const { one } = await open();
    value(await one.moveRef('base', null, 'h1', move));
    expect(await one.readRef('bse')).toMatchObject({ issue: { facts: { name: 'bse', near: 'base' } } });
    expect(await one.readRef('quarter')).toMatchObject({ issue: { facts: { name: 'quarter' } } });
  });

  test('columns of different lengths in one table are a bug of the caller', async () => {
    const { one } = await open();
    const uneven = { draws: { a: new Float64Array(2), b: new Float64Array(3) } };
    await expect(one.putObject(keyOf(1), null, uneven)).rejects.toThrow('table draws: columns of 2, 3 rows');
    await expect(one.putObject(keyOf(1), { x: Number.NaN })).rejects.toThrow('$.content.x is NaN');
    expect(value(await one.hasObject(hashOf(keyOf(1))))).toBe(false);
  });
});
