import type { DateForm } from '@sextant/spec';
import type { Claim, Detector } from './claim.ts';

/** How many distinct cells of one column are dates under each order, and which of them decide. */
export interface DatesSeen {
  readonly year: number;
  readonly day: number;
  readonly month: number;
  /** Cells that are dates with the day first and not with the month first, and the other way round. */
  readonly dayOnly: number;
  readonly monthOnly: number;
  /** Cells that are whole numbers between 20,000 and 80,000 (1954 to 2119 as a serial). */
  readonly serials: number;
  readonly isDateWord: boolean;
  readonly isSince1904: boolean;
}

/**
 * D16: one order for the column. The day above 12 decides; where none does, both orders are claimed with equal weight. Serials
 * only under a name that says date.
 */
export const dateForm: Detector<DatesSeen, DateForm> = {
  name: 'date form',
  detect: (seen) => {
    const claims: Claim<DateForm>[] = [];
    if (seen.year > 0) claims.push({ reading: 'year first', weight: 3 * seen.year, seen: `dates:${seen.year}` });
    if (seen.day > 0 && seen.dayOnly >= seen.monthOnly) claims.push(order('day first', seen.day, seen.dayOnly));
    if (seen.month > 0 && seen.monthOnly >= seen.dayOnly) claims.push(order('month first', seen.month, seen.monthOnly));
    if (seen.serials > 0 && seen.isDateWord && seen.year + seen.day + seen.month === 0) {
      claims.push({
        reading: seen.isSince1904 ? 'serial 1904' : 'serial 1900',
        weight: 3,
        seen: `serials:${seen.serials}`,
      });
    }
    return claims;
  },
};

function order(reading: DateForm, count: number, deciding: number): Claim<DateForm> {
  return { reading, weight: 3 * count, seen: deciding > 0 ? `days above 12:${deciding}` : `dates:${count}` };
}
