import type { Problem } from '@sextant/spec';
import { issueLines } from './issueLines.ts';
import type { View } from './view.ts';

/** By what they ask of a person, worst first; each with its mend. */
export function problemLines(problems: readonly Problem[], view: View): string[] {
  const { words, paint } = view;
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const same = problems.filter((problem) => problem.kind === kind);
    const colour = { refuse: paint.bad, ask: paint.warn, warn: paint.warn, fix: paint.faint, note: paint.faint }[kind];
    return [colour(`${words.import.kinds[kind]}:`), ...issueLines(same, view)];
  });
}
