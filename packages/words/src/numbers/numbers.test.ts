import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chance,
  count,
  date,
  dates,
  doubt,
  duration,
  figure,
  fixed,
  interval,
  money,
  moneyExact,
  moneyInterval,
  moneyUnit,
  number,
  ofTwenty,
  plural,
  points,
  range,
  scaleOf,
  share,
  week,
} from './index.ts';

describe('the table of look.md 6', () => {
  test('money in English', () => {
    expect(money(25_300_000, 'USD', 'en')).toBe('$25.3M');
    expect(money(694_000, 'USD', 'en')).toBe('$694K');
    expect(money(262_000_000, 'KRW', 'en')).toBe('₩262M');
    expect(money(1_200_000_000, 'KRW', 'en')).toBe('₩1.2B');
  });

  test('money in Korean', () => {
    expect(money(120_000_000, 'KRW', 'ko')).toBe('₩1.2억');
    expect(money(34_900_000_000, 'KRW', 'ko')).toBe('₩349억');
    expect(money(55_000_000, 'KRW', 'ko')).toBe('₩5,500만');
    expect(moneyExact(118_600_000, 'KRW', 'ko')).toBe('₩1억 1,860만');
  });

  test('intervals', () => {
    const returns = { mean: 2.1, q05: 1.4, q95: 2.9 };
    expect(interval(returns, 'en')).toBe('2.1 (1.4–2.9)');
    expect(interval(returns, 'ko')).toBe('2.1 (1.4~2.9)');
    expect(moneyInterval({ mean: 25.3e6, q05: 22.8e6, q95: 27.9e6 }, 'USD', 'en')).toBe('$25.3M (22.8–27.9)');
    expect(moneyInterval({ mean: 349e8, q05: 315e8, q95: 386e8 }, 'KRW', 'ko')).toBe('₩349억 (315~386)');
  });

  test('intervals with a negative bound', () => {
    const dollars = { mean: 0.7e6, q05: -0.1e6, q95: 1.5e6 };
    expect(moneyInterval(dollars, 'USD', 'en', undefined, true)).toBe('+$0.7M (−0.1 to 1.5)');
    const won = { mean: 9.6e8, q05: -1.0e8, q95: 20.7e8 };
    expect(moneyInterval(won, 'KRW', 'ko', undefined, true)).toBe('+₩9.6억 (−1.0 ~ 20.7)');
  });

  test('shares and changes', () => {
    expect([share(0.31), share(0.4, true), points(0.03, 'en'), points(0.03, 'ko')]).toEqual([
      '31%',
      '+40%',
      '3 points',
      '3%p',
    ]);
  });

  test('chances', () => {
    expect([0.93, 0.002, 0.998].map((p) => chance(p, 'en'))).toEqual(['93%', '<1%', '>99%']);
    expect([0.93, 0.002, 0.998].map((p) => chance(p, 'ko'))).toEqual(['93%', '1% 미만', '99% 초과']);
    expect([ofTwenty(0.93, 'en'), ofTwenty(0.93, 'ko')]).toEqual(['19 of 20', '20번 중 19번']);
  });

  test('dates and weeks', () => {
    expect(dates('2026-06-29', '2026-09-27', 'en')).toBe('29 Jun – 27 Sep 2026');
    expect(dates('2026-06-29', '2026-09-27', 'ko')).toBe('2026년 6월 29일~9월 27일');
    expect([week('2026-07-06', 'en'), week('2026-07-06', 'ko')]).toEqual(['week of 6 Jul', '7월 6일 주']);
  });

  test('counts', () => {
    expect([count(11_248, 'en'), count(1_910_000, 'en')]).toEqual(['11,248', '1.9M']);
    expect([count(11_248, 'ko'), count(1_910_000, 'ko')]).toEqual(['11,248', '191만']);
  });
});

test('one decimal below 100, none from 100, also where rounding reaches it', () => {
  expect([0.04, 2.05, 99.94, 99.96, 100.4, 1234.5].map((x) => figure(x))).toEqual([
    '0.0',
    '2.0',
    '99.9',
    '100',
    '100',
    '1,235',
  ]);
});

test('minus is U+2212, never before zero, and a plus stands only where it is asked for', () => {
  expect([figure(-2.5), figure(-0.01), figure(-0), figure(3, true), figure(0, true)]).toEqual([
    '−2.5',
    '0.0',
    '0',
    '+3.0',
    '0',
  ]);
  expect(money(-700_000, 'USD', 'en')).toBe('−$700K');
  expect(moneyExact(-118_600_000, 'KRW', 'en')).toBe('−₩118,600,000');
  expect([share(-0.4), points(-0.01, 'en')]).toEqual(['−40%', '−1 point']);
});

test('what rounds up to the next unit is shown in it', () => {
  expect([money(999_400, 'USD', 'en'), money(999_600, 'USD', 'en')]).toEqual(['$999K', '$1.0M']);
  expect([money(99_994_000, 'KRW', 'ko'), money(99_996_000, 'KRW', 'ko')]).toEqual(['₩9,999만', '₩1.0억']);
});

test('a column has the unit of its largest figure', () => {
  const scale = scaleOf([1_200_000_000, 5_500_000, Number.NaN], 'ko');
  expect([1_200_000_000, 5_500_000].map((x) => money(x, 'KRW', 'ko', scale))).toEqual(['₩12.0억', '₩0.1억']);
  expect([
    moneyUnit('KRW', scale),
    moneyUnit('USD', scaleOf([3e6], 'en')),
    moneyUnit('CHF', scaleOf([3], 'en')),
  ]).toEqual(['₩억', '$M', 'CHF']);
});

test('exact money leaves out groups of zeros', () => {
  expect([0, 3e12, 100_005_000].map((x) => moneyExact(x, 'KRW', 'ko'))).toEqual(['₩0', '₩3조', '₩1억 5,000']);
  expect(moneyExact(1234.4, 'CHF', 'en')).toBe('CHF 1,234');
});

test('a chance never reads 0 % or 100 %', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
      for (const language of ['en', 'ko'] as const) {
        expect(chance(p, language)).not.toMatch(/^(0|100)%$/);
        expect(ofTwenty(p, language)).not.toMatch(/^(0|20) of|중 (0|20)번/);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('the doubt word changes at 20, 80 and 95 %', () => {
  const chances = [0.19, 0.2, 0.79, 0.8, 0.95, 0.951];
  expect(chances.map((p) => doubt(p, 'en'))).toEqual([
    'unlikely',
    'cannot tell yet',
    'cannot tell yet',
    'likely',
    'likely',
    'very likely',
  ]);
  expect(chances.map((p) => doubt(p, 'ko'))).toEqual([
    '가능성 작음',
    '아직 알 수 없음',
    '아직 알 수 없음',
    '가능성 큼',
    '가능성 큼',
    '거의 확실',
  ]);
});

test('what is shown reads back as the number to its precision', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (x) => {
      const back = Number(number(x).replaceAll(',', '').replace('−', '-'));
      expect(Math.abs(back - x)).toBeLessThanOrEqual(Math.abs(x) >= 1000 ? 0.5 : 5.0001e-4 * Math.abs(x));
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test('plain numbers keep four digits and no zeros behind', () => {
  expect([0.3, -0.123456, 1.5, 12, 1234.56, 1e-9, 1e21].map(number)).toEqual([
    '0.3',
    '−0.1235',
    '1.5',
    '12',
    '1,235',
    '1e-9',
    '1,000,000,000,000,000,000,000',
  ]);
  expect([fixed(1.0034, 3), fixed(1204.6, 0), fixed(-0.0001, 2)]).toEqual(['1.003', '1,205', '0.00']);
});

test('dates of two years carry both, and what is no date is shown as it is', () => {
  expect(dates('2025-12-29', '2026-01-04', 'en')).toBe('29 Dec 2025 – 4 Jan 2026');
  expect(dates('2025-12-29', '2026-01-04', 'ko')).toBe('2025년 12월 29일~2026년 1월 4일');
  expect([date('2026-07-06T09:30:00Z', 'en'), date('2026-07-06', 'ko'), date('soon', 'en')]).toEqual([
    '6 Jul 2026',
    '2026년 7월 6일',
    'soon',
  ]);
  expect([week('2026-07-06', 'en', true), week('2026-07-06', 'ko', true)]).toEqual([
    'week of 6 Jul 2026',
    '2026년 7월 6일 주',
  ]);
});

test('durations have at most two units', () => {
  const seconds = [0.42, 12, 59.6, 125, 3600, 3840];
  expect(seconds.map((s) => duration(s, 'en'))).toEqual(['0.4 s', '12 s', '1 min', '2 min 5 s', '1 h', '1 h 4 min']);
  expect(seconds.map((s) => duration(s, 'ko'))).toEqual(['0.4초', '12초', '1분', '2분 5초', '1시간', '1시간 4분']);
});

test('a range of figures with a unit of their own', () => {
  expect(range(0.22, 0.28, 'en', share)).toBe('22%–28%');
  expect([plural(1, 'week'), plural(2, 'week'), plural(1200, 'entry', 'entries')]).toEqual([
    '1 week',
    '2 weeks',
    '1,200 entries',
  ]);
});
