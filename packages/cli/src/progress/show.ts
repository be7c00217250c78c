import type { FitNews } from '@sextant/services';
import { type Language, phrase, type TerminalWords } from '@sextant/words';
import { cutTo } from '../layout/width.ts';
import { chainLines, shortLine } from './lines.ts';
import { type FitState, firstState, nextState, rerunState } from './state.ts';

/** Where progress is written: standard error. */
export interface ProgressSink {
  write(text: string): void;
  /** Lines may be painted over. */
  readonly isTerminal: boolean;
  readonly width: number;
}

export interface ProgressShow {
  tell(news: FitNews): void;
  /** A line of its own above the chains. */
  note(text: string): void;
  end(): void;
}

/** Milliseconds between two pictures on a terminal, and between two lines elsewhere. */
const pace = { terminal: 100, elsewhere: 1000 } as const;

const up = (lines: number) => `\u001b[${lines}A`;
const clearBelow = '\u001b[J';

/** Shows a fit as it goes: painted over on a terminal, a line a second elsewhere. */
export function showProgress(
  sink: ProgressSink,
  words: TerminalWords,
  language: Language,
  now: () => number,
): ProgressShow {
  let state: FitState | null = null;
  let painted = 0;
  let last = Number.NEGATIVE_INFINITY;

  const erase = () => {
    if (painted > 0) sink.write(up(painted) + clearBelow);
    painted = 0;
  };
  const draw = () => {
    if (state === null) return;
    const lines = sink.isTerminal
      ? chainLines(state, now(), words, language).map((line) => cutTo(line, sink.width - 1))
      : [shortLine(state, now(), words, language)];
    if (sink.isTerminal) erase();
    sink.write(lines.map((line) => `${line}\n`).join(''));
    painted = sink.isTerminal ? lines.length : 0;
    last = now();
  };
  const note = (text: string) => {
    erase();
    sink.write(`${text}\n`);
  };
  const due = () => now() - last >= (sink.isTerminal ? pace.terminal : pace.elsewhere);

  return {
    tell(news) {
      if (news.kind === 'begin') {
        state = firstState(news, now());
        last = now();
        const chains = state.chains.length;
        note(words.progress.began(chains, Math.min(news.workers, chains)));
      } else if (news.kind === 'rerun') {
        if (state !== null) state = rerunState(state, now());
        note(phrase('rerun-begins', { target: news.to }, language));
      } else if (state !== null) {
        state = nextState(state, news.news);
        if (due()) draw();
      }
    },
    note,
    end() {
      if (sink.isTerminal && state !== null) erase();
    },
  };
}
