import type { FitNews } from '@sextant/services';
import { terminalWords } from '@sextant/words';
import { expect, test } from 'vitest';
import { showProgress } from './show.ts';
import { firstState, nextState, rerunState, secondsLeft, shareDone } from './state.ts';

const begin: Extract<FitNews, { kind: 'begin' }> = {
  kind: 'begin',
  first: { chains: 2, warmup: 100, keep: 300 },
  second: { chains: 1, warmup: 150, keep: 50 },
  workers: 2,
};
const chainNews = (
  chain: number,
  phase: 'warm-up' | 'sampling',
  done: number,
  purpose: 'all weeks' | 'held out' = 'all weeks',
) => {
  return { purpose, attempt: 1, chain, phase, done, of: 300, step: 0.4321, divergences: 0, gradients: 9 } as const;
};

test('warm-up and draws count alike, and the second fit by its own length', () => {
  let state = firstState(begin, 0);
  expect(state.chains.map(shareDone)).toEqual([0, 0, 0]);
  expect(secondsLeft(state, 5000)).toBeNull();
  state = nextState(state, chainNews(0, 'warm-up', 100));
  state = nextState(state, chainNews(1, 'sampling', 300));
  expect(state.chains.map(shareDone)).toEqual([0.25, 1, 0]);
  // 500 of 1000 transitions in 5 s: 5 s are left.
  expect(secondsLeft(state, 5000)).toBeCloseTo(5);
  expect(rerunState(state, 6000).chains.map(shareDone)).toEqual([0, 0, 0]);
});

function shown(isTerminal: boolean, every: number): string[] {
  const written: string[] = [];
  let now = 0;
  const sink = { write: (text: string) => void written.push(text), isTerminal, width: 100 };
  const show = showProgress(sink, terminalWords('en'), 'en', () => now);
  show.tell(begin);
  for (let done = 1; done <= 100; done++) {
    now += every;
    show.tell({ kind: 'chain', news: chainNews(0, 'sampling', done) });
  }
  show.end();
  return written;
}

test('off a terminal there is one line a second, and nothing is painted over', () => {
  const lines = shown(false, 100); // 10 s
  expect(lines).toHaveLength(1 + 10);
  expect(lines[0]).toBe('Sampling 3 chains on 2 threads.\n');
  expect(lines[5]).toMatch(/^All weeks: 37% 0%, step 0\.43, no divergence, .* left\n$/);
  expect(lines.join('')).not.toContain('\u001b');
});

test('on a terminal there are at most ten pictures a second, one line a chain, wiped at the end', () => {
  const written = shown(true, 10); // 1 s
  const pictures = written.filter((text) => text.includes('chain 1'));
  expect(pictures.length).toBeLessThanOrEqual(10);
  expect(
    pictures
      .at(-1)
      ?.split('\n')
      .filter((line) => line.includes('chain ')),
  ).toHaveLength(3);
  expect(pictures.at(-1)).toContain('of 300 draws');
  expect(written.at(-1)).toBe('\u001b[4A\u001b[J'); // three chains and the time left
});

test('when all weeks are done the line speaks of the second fit', () => {
  const written: string[] = [];
  let now = 0;
  const sink = { write: (text: string) => void written.push(text), isTerminal: false, width: 100 };
  const show = showProgress(sink, terminalWords('ko'), 'ko', () => now);
  show.tell(begin);
  for (const chain of [0, 1]) show.tell({ kind: 'chain', news: chainNews(chain, 'sampling', 300) });
  now = 2000;
  show.tell({ kind: 'chain', news: chainNews(0, 'warm-up', 150, 'held out') });
  expect(written.at(-1)).toMatch(/^검증 기간: 75%/);
});
