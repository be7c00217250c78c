import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machinePorts } from '@sextant/services';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from './main.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-questions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const day = (t: number) => new Date(Date.UTC(2025, 0, 6 + 7 * t)).toISOString().slice(0, 10);
const weekly = (weeks: number, hole = -1) =>
  [
    'week,revenue,tv_spend',
    ...Array.from({ length: weeks }, (_, t) => `${day(t)},${1000 + 10 * t},${t === hole ? '' : 100 + t}`),
    '',
  ].join('\n');

/** One command with a person at the terminal who gives these answers in order, and then leaves. */
async function talk(words: readonly string[], answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  let [out, error] = ['', ''];
  const code = await main([...words, '--folder', join(folder, 'store'), '--language', 'en'], {
    world: {
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += text;
      },
      environment: {},
      width: 100,
      paintsOut: false,
      errorIsTerminal: false,
      errorWidth: 100,
      now: () => 0,
      ask: async (question) => {
        asked.push(question);
        return left.shift() ?? null;
      },
      onInterrupt: () => () => {},
    },
    ports: (store) => machinePorts({ folder: store }),
  });
  return { code, out, error, asked };
}

const file = () => join(folder, 'shop.csv');
const importing = async (text: string, answers: readonly string[], ...words: string[]) => {
  await writeFile(file(), text);
  return talk(['import', file(), ...words], answers);
};

test('a person is asked for the currency, and nobody else is', async () => {
  const { code, asked, out } = await importing(weekly(60), ['krw']);
  expect([code, asked.length, out.includes('Stored under the name shop')]).toEqual([0, 1, true]);
  expect(asked[0]).toContain('currency');
  await rm(join(folder, 'store'), { recursive: true });
  await rm(join(folder, 'shop.mapping.json'));
  const silent = await importing(weekly(60), ['KRW'], '--json');
  expect([silent.code, silent.asked]).toEqual([2, []]);
});

test('what would change is shown before the question, and only a yes replaces it', async () => {
  await importing(weekly(60), [], '--currency', 'KRW');
  const no = await importing(weekly(61), ['n']);
  expect([no.code, no.asked.length]).toEqual([2, 1]);
  expect(no.error).toContain('1 new week');
  const yes = await importing(weekly(61), ['Yes']);
  expect([yes.code, yes.out.includes('Stored under the name shop')]).toEqual([0, true]);
});

test('unknown spend is asked for column by column; no answer leaves it for later', async () => {
  const later = await importing(weekly(60, 7), [''], '--currency', 'KRW');
  expect([later.code, later.out.includes('decide before a fit')]).toEqual([0, true]);
  const now = await importing(weekly(60, 7), ['leave-out']);
  expect([now.code, now.asked[0]?.includes('tv_spend'), now.out.includes('decide before a fit')]).toEqual([
    0,
    true,
    false,
  ]);
});

test('the margin is asked for; not knowing it is an answer, and its price is told', async () => {
  await importing(weekly(60), [], '--currency', 'KRW');
  const init = (...answers: string[]) =>
    talk(['model', 'init', 'shop', '--yes', '--out', join(folder, 'm.json')], answers);
  const unknown = await init('');
  expect([unknown.code, unknown.out.includes('The margin is unknown')]).toEqual([0, true]);
  expect((await init('0.4')).out).not.toContain('The margin is unknown');
  expect((await init('a lot')).code).toBe(2);
});
