import { describe, expect, test } from 'vitest';
import type { ChartTitle, ChartTitles, TitleCode } from './charts.ts';
import { chartTitle, chartWords } from './chartTitle.ts';
import { languages } from './language.ts';
import { moneyTick, monthTick, tick } from './numbers/index.ts';

const amount = '₩349억 (315~386)';
const [few, many] = [
  ['메타', 'TV'],
  ['메타', 'TV', '틱톡', '구글', '네이버'],
];

/** Facts of every title; a code without an example does not compile. */
const examples: ChartTitles = {
  'returns-above-and-below': { above: few, below: ['틱톡'] },
  'returns-below': { below: ['틱톡'] },
  'returns-above': { above: many },
  'returns-highest': { channel: '메타', amount: '2.4 (1.9~3.1)' },
  'returns-one': { channel: '메타', amount: '2.4 (1.9~3.1)', currency: 'KRW' },
  'returns-near-break-even': { channels: 3 },
  'returns-not-distinguishable': { channels: 3 },
  'belief-fell-and-rose': { fell: few, rose: ['틱톡'] },
  'belief-fell': { fell: few },
  'belief-rose': { rose: ['틱톡'] },
  'belief-unmoved': { channels: few },
  'belief-narrowed': { by: '40%' },
  'belief-narrowed-some': { narrowed: 3, of: 8 },
  'contribution-largest': { channel: '메타', weeks: 80, of: 104 },
  'contribution-mostly-baseline': { revenue: true },
  'contribution-not-distinguishable': {},
  'waterfall-largest': { channel: '메타', amount },
  'waterfall-baseline': { amount, observed: '₩600억', revenue: true },
  'response-room-and-past': { room: few, past: ['틱톡'], currency: 'KRW' },
  'response-room': { room: few, currency: 'KRW' },
  'response-past': { past: ['틱톡'], currency: 'KRW' },
  'response-unknown': { currency: 'KRW' },
  'carry-over-longest': { channel: 'TV', weeks: '2.4 (1.9~3.1)' },
  'carry-over-within': { weeks: 4 },
  'carry-over-not-distinguishable': {},
  'fitted-held-out': { inside: 7, of: 8 },
  'fitted-inside': { inside: 94, of: 104 },
  'check-misses': { statistics: ['평균'] },
  'check-agrees': { of: 4 },
  'forecast-total': { amount, weeks: 13, revenue: true },
  'allocation-moves': { from: few, to: ['틱톡'], amount: '₩1.2억' },
  'allocation-raises': { to: ['틱톡'], amount: '₩1.2억' },
  'allocation-lowers': { from: few, amount: '₩1.2억' },
  'allocation-keeps': {},
  'difference-very-likely': { amount: '+₩9.6억 (1.0~20.7)', chance: 0.97 },
  'difference-likely': { amount: '+₩9.6억 (−1.0 ~ 20.7)', chance: 0.9 },
  'difference-unsure': { amount: '+₩0.6억 (−9.0 ~ 10.7)', chance: 0.6 },
  'difference-unlikely': { amount: '−₩9.6억 (−20.0 ~ 0.7)', chance: 0.1 },
  'budget-between': { budget: '₩12억' },
  'budget-up-to-end': { budget: '₩12억' },
  'budget-from-start': { budget: '₩12억' },
  'budget-outcome': { from: '₩100억', to: '₩140억', budgets: '₩10억~₩20억' },
};
const codes = Object.keys(examples) as TitleCode[];
const titleOf = (code: TitleCode, language: 'en' | 'ko', facts: ChartTitles[TitleCode] = examples[code]) =>
  chartTitle({ code, facts } as ChartTitle, language); // facts are those of the code

/** Everything else a chart says. */
function others(language: 'en' | 'ko'): readonly string[] {
  const { subtitles, empty, labels, statistics, assumed, breakEven, nextStopsPaying, halfBy } = chartWords(language);
  return [
    subtitles.returns('KRW', '1.9'),
    subtitles.returns('KRW', null),
    subtitles.priorPosterior(),
    subtitles.contribution(true, '₩'),
    subtitles.waterfall(true, '₩', '₩5'),
    subtitles.waterfall(false, '', null),
    subtitles.response(true),
    subtitles.carryOver(),
    subtitles.fitted(true, true),
    subtitles.predictiveCheck(),
    subtitles.forecast(false),
    subtitles.allocation('₩'),
    subtitles.difference(true),
    subtitles.difference(false),
    subtitles.budget(),
    ...Object.values(empty),
    ...Object.values(labels),
    ...Object.values(statistics),
    ...Object.values(assumed).map((say) => say(['12'])),
    breakEven('1.9'),
    nextStopsPaying('KRW'),
    halfBy('1.9'),
  ];
}

describe('titles', () => {
  test.each(languages)(
    'state a finding, without a full stop and without what the glossary forbids (%s)',
    (language) => {
      const texts = codes.map((code) => titleOf(code, language));
      expect(new Set(texts).size).toBe(codes.length);
      for (const text of texts) {
        expect(text).not.toMatch(/[.!]$|undefined|\b(optimal|insights?|significant)\b/);
        expect(text).not.toMatch(/최적|인사이트|유의|신뢰구간|기여|수익|당신|[은는이가을를과와]\([은는이가을를과와]\)/);
      }
    },
  );

  test('Korean titles speak 합니다체, or end with the figure', () => {
    for (const code of codes) {
      expect(titleOf(code, 'ko'), code).toMatch(/(니다|주|\d\)|[억원%])$/);
    }
  });

  test('follow the number of what they name', () => {
    const below = (names: readonly string[]) => titleOf('returns-below', 'en', { below: names });
    expect(below(['TV'])).toBe('TV returns less than it costs');
    expect(below(['TV', 'Meta'])).toBe('TV and Meta return less than they cost');
    expect(below(['TV', 'Meta', 'Press', 'Radio'])).toBe('TV, Meta and 2 others return less than they cost');
    expect(titleOf('returns-below', 'ko', { below: many })).toBe('메타·TV 등 5개 채널은 들인 돈보다 적게 돌아옵니다');
    expect(titleOf('fitted-held-out', 'en', { inside: 8, of: 8 })).toBe(
      'All 8 held-out weeks fell inside the interval',
    );
    expect(titleOf('fitted-held-out', 'ko', { inside: 8, of: 8 })).toBe('검증 8주가 모두 구간 안에 들었습니다');
    expect(titleOf('response-past', 'ko', { past: ['틱톡'], currency: 'KRW' })).toBe('틱톡은 다음 1원이 남지 않습니다');
  });
});

test('what stands beside a title has words in both languages, and none of the other', () => {
  for (const text of others('en')) expect(text).not.toMatch(/[가-힣]/);
  for (const text of others('ko')) {
    expect(text.replaceAll(/CSV|KPI/g, '')).not.toMatch(/[A-Za-z]/);
    expect(text).not.toMatch(/최적|인사이트|유의(한|미)|신뢰구간|오차범위|기여|수익|지출/);
  }
  expect(Object.keys(chartWords('en').statistics)).toEqual(Object.keys(chartWords('ko').statistics));
});

describe('under an axis', () => {
  const million = { divisor: 1e6, suffix: 'M' };
  test('round values need no decimals, zero no unit', () => {
    expect([0, 2.5e6, 40e6, -1e6].map((x) => tick(x, million))).toEqual(['0', '2.5M', '40M', '−1M']);
    expect([0, 5e6, -5e6].map((x) => moneyTick(x, 'USD', million, true))).toEqual(['0', '+$5M', '−$5M']);
    expect(moneyTick(2e9, 'KRW', { divisor: 1e8, suffix: '억' })).toBe('₩20억');
  });

  test('a year where it begins, months elsewhere', () => {
    expect(['2026-01-05', '2026-07-06'].map((iso) => monthTick(iso, 'en'))).toEqual(['2026', 'Jul']);
    expect(['2026-01-05', '2026-07-06'].map((iso) => monthTick(iso, 'ko', true))).toEqual(['2026년', '2026년 7월']);
  });
});
