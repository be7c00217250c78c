import type { ImportFinding, Where } from '@sextant/spec';
import { isoOf } from '../cells/date.ts';
import type { Findings } from '../finding.ts';
import type { JoinedSeries } from './joined.ts';

/** What is odd in the weeks of each column, and between spend and exposure of a channel. */
export function checkWeeks(series: readonly JoinedSeries[], weeks: readonly number[]): Findings {
  return [
    ...series.flatMap((one) => [...unknown(one), ...negative(one), ...constant(one)]),
    ...exposures(series, weeks),
  ];
}

function whereOf({ file, reading }: JoinedSeries): Where {
  return { ...file.where, column: reading.column };
}

const unknownCode = { spend: 'spend-unknown', outcome: 'outcome-unknown', other: 'value-unknown' } as const;

function unknown(one: JoinedSeries): Findings {
  const { role } = one.reading;
  const code = unknownCode[role === 'spend' || role === 'outcome' ? role : 'other'];
  return [...one.bad].flatMap(([week, cells]) =>
    cells.map(({ found, line }): ImportFinding => {
      return { code, where: { ...whereOf(one), line }, facts: { found, week: isoOf(week) } };
    }),
  );
}

function negative(one: JoinedSeries): Findings {
  if (one.reading.role !== 'spend' && one.reading.role !== 'exposure') return [];
  return [...one.values]
    .filter(([, value]) => value < 0)
    .map(
      ([week, found]): ImportFinding => ({
        code: 'spend-below-zero',
        where: whereOf(one),
        facts: { found, week: isoOf(week) },
      }),
    );
}

function constant(one: JoinedSeries): Findings {
  const known = [...one.values.values()].filter((value) => !Number.isNaN(value));
  const [value] = known;
  return value !== undefined && known.length >= 8 && known.every((other) => other === value)
    ? [{ code: 'values-constant', where: { ...whereOf(one), column: one.name }, facts: { value } }]
    : [];
}

/** Weeks with spend and no exposure, or the other way round, of channels that have both columns. */
function exposures(series: readonly JoinedSeries[], weeks: readonly number[]): Findings {
  return series
    .filter(({ reading, channel }) => reading.role === 'exposure' && channel !== undefined)
    .flatMap((exposure): ImportFinding[] => {
      const spend = series.find(({ reading, channel }) => reading.role === 'spend' && channel === exposure.channel);
      if (spend === undefined) return [];
      const count = (paid: boolean) =>
        weeks.filter((week) => {
          const [money, seen] = [spend.values.get(week) ?? Number.NaN, exposure.values.get(week) ?? Number.NaN];
          return paid ? money > 0 && seen === 0 : money === 0 && seen > 0;
        }).length;
      const where = { ...whereOf(exposure), channel: exposure.channel ?? '' };
      const [paid, free] = [count(true), count(false)];
      return [
        ...(paid > 0 ? [{ code: 'exposure-missing-with-spend', where, facts: { weeks: paid } } as const] : []),
        ...(free > 0 ? [{ code: 'spend-missing-with-exposure', where, facts: { weeks: free } } as const] : []),
      ];
    });
}
