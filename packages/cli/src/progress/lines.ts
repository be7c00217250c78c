import { count, type Language, number, phrase, term, type TerminalWords } from '@sextant/words';
import { pad, widthOf } from '../layout/width.ts';
import { type ChainState, type FitState, secondsLeft, shareDone } from './state.ts';

/** Columns of the bar. */
const barLength = 20;

/** One line a chain: bar, draws, step size, divergences; a last line with the time left. */
export function chainLines(state: FitState, now: number, words: TerminalWords, language: Language): string[] {
  const left = secondsLeft(state, now);
  const names = state.chains.map((chain) => nameOf(chain, words, language));
  const rows = state.chains.map((chain, i) => [
    names[i] ?? '',
    bar(shareDone(chain)),
    ...cells(chain, words, language),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0, 'left'))
      .join('  ')
      .trimEnd(),
  );
  return left === null ? lines : [...lines, phrase('time-left', { seconds: left }, language)];
}

function nameOf({ purpose, chain }: ChainState, { progress }: TerminalWords, language: Language): string {
  return `${purpose === 'all weeks' ? progress.allWeeks : term('heldOut', language)} · ${progress.chain(chain + 1)}`;
}

function bar(share: number): string {
  const full = Math.round(share * barLength);
  return '█'.repeat(full) + '░'.repeat(barLength - full);
}

function cells({ news }: ChainState, { progress }: TerminalWords, language: Language): string[] {
  if (news === null) return [progress.waiting];
  const draws = progress.draws(count(news.done, language), count(news.of, language));
  const phase = news.phase === 'warm-up' ? progress.warmup(draws) : draws;
  return [phase, progress.step(number(Number(news.step.toPrecision(2)))), progress.divergences(news.divergences)];
}

/** The chains that run now in one line, for logs: all weeks, then the second fit. */
export function shortLine(state: FitState, now: number, words: TerminalWords, language: Language): string {
  const first = state.chains.filter(({ purpose }) => purpose === 'all weeks');
  const isBehind = state.chains.length > first.length && first.every((chain) => shareDone(chain) === 1);
  const chains = isBehind ? state.chains.slice(first.length) : first;
  const name = isBehind ? term('heldOut', language) : words.progress.allWeeks;
  const each = chains.map((chain) => `${Math.floor(100 * shareDone(chain))}%`).join(' ');
  const divergences = chains.reduce((sum, { news }) => sum + (news?.phase === 'sampling' ? news.divergences : 0), 0);
  const left = secondsLeft(state, now);
  const rest = left === null ? [] : [phrase('time-left', { seconds: left }, language)];
  return [`${name}: ${each}`, ...steps(chains, words), words.progress.divergences(divergences), ...rest].join(', ');
}

function steps(chains: readonly ChainState[], { progress }: TerminalWords): string[] {
  const sizes = chains.flatMap(({ news }) => (news === null ? [] : [number(Number(news.step.toPrecision(2)))]));
  return sizes.length === 0 ? [] : [progress.step(sizes.join(' '))];
}
