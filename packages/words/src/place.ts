import type { Where } from '@sextant/spec';
import type { Language } from './language.ts';
import { number, week } from './numbers/index.ts';

type Part = keyof Where;

/** From the largest to the smallest place. */
const order: readonly Part[] = ['file', 'sheet', 'path', 'line', 'column', 'week', 'channel', 'parameter', 'chain'];

const parts: Readonly<Record<Language, Readonly<Record<Part, (at: string) => string>>>> = {
  en: {
    file: (at) => at,
    sheet: (at) => `sheet ${at}`,
    path: (at) => at,
    line: (at) => `line ${at}`,
    column: (at) => `column ${at}`,
    week: (at) => week(at, 'en', true),
    channel: (at) => `channel ${at}`,
    parameter: (at) => `parameter ${at}`,
    chain: (at) => `chain ${at}`,
  },
  ko: {
    file: (at) => at,
    sheet: (at) => `${at} 시트`,
    path: (at) => at,
    line: (at) => `${at}번째 줄`,
    column: (at) => `${at} 열`,
    week: (at) => week(at, 'ko', true),
    channel: (at) => `${at} 채널`,
    parameter: (at) => `${at} 값`,
    chain: (at) => `체인 ${at}`,
  },
};

/** Where it is, as much as is known: "data.csv, line 12, column tv". Empty when nothing is. */
export function place(where: Where, language: Language): string {
  const known = order.flatMap((part) => {
    const at = where[part];
    if (at === undefined) return [];
    return [parts[language][part](typeof at === 'number' ? number(at) : at)];
  });
  return known.join(', ');
}
