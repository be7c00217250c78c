import type { Language } from '../language.ts';

/** The unit in which the figures of one column, axis or interval are shown. */
export interface Scale {
  readonly divisor: number;
  /** K, M, … or 만, 억, … behind the figure; empty for units. */
  readonly suffix: string;
}

const scales: Readonly<Record<Language, { readonly step: number; readonly suffixes: readonly string[] }>> = {
  en: { step: 1e3, suffixes: ['', 'K', 'M', 'B', 'T'] },
  ko: { step: 1e4, suffixes: ['', '만', '억', '조', '경'] },
};

/** The unit of the largest figure shown together; what would round up to the next unit has that one. */
export function scaleOf(values: readonly number[], language: Language): Scale {
  const { step, suffixes } = scales[language];
  const largest = values.reduce((most, x) => (Number.isFinite(x) ? Math.max(most, Math.abs(x)) : most), 0);
  let power = 0;
  while (power < suffixes.length - 1 && Math.round(largest / step ** power) >= step) power++;
  return { divisor: step ** power, suffix: suffixes[power] ?? '' };
}
