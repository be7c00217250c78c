import type { IsoDate } from '@sextant/spec';
import { type Language, monthTick } from '@sextant/words';

export interface Month {
  /** Place of its first week in the list. */
  readonly index: number;
  readonly label: string;
}

/** The first week of every month, every second, third, sixth or twelfth, about `px` apart at `step` px a week. */
export function months(weeks: readonly IsoDate[], step: number, px: number, language: Language): readonly Month[] {
  const month = (i: number) => (weeks[i] ?? '').slice(0, 7);
  const firsts = weeks.flatMap((week, index) => {
    // The first week shown is not the first of its month unless it begins there.
    const begins = index === 0 ? Number(week.slice(8, 10)) <= 7 : month(index) !== month(index - 1);
    return begins ? [{ index, week }] : [];
  });
  const every = [1, 2, 3, 6, 12].find((n) => n * 4.345 * step >= px) ?? 12;
  const chosen = firsts.filter(({ week }) => (Number(week.slice(5, 7)) - 1) % every === 0);
  const hasYear = chosen.some(({ week }) => week.slice(5, 7) === '01');
  return chosen.map(({ index, week }, i) => ({ index, label: monthTick(week, language, i === 0 && !hasYear) }));
}
