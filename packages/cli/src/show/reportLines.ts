import type { makeReport as contract, OutputOf } from '@sextant/spec';
import { reportWords } from '@sextant/words';
import type { View } from './view.ts';

/** Where the report lies, what is in it, and how to see it. */
export function reportLines({ file, plan, opened }: OutputOf<typeof contract>, { language }: View): string[] {
  const { written } = reportWords(language);
  return [
    written.file(file),
    ...(plan === null ? [] : [written.withPlan]),
    opened ? written.opened : written.howToOpen,
  ];
}
