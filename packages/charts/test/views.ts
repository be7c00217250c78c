import type {
  CarryOverView,
  ContributionView,
  Estimate,
  FittedView,
  ForecastView,
  Plan,
  PredictiveCheckView,
  PriorPosteriorView,
  ResponseView,
  ReturnsView,
  WaterfallView,
} from '@sextant/spec';
import type { Language } from '@sextant/words';

/** Made-up views for tests: seeded, no two runs differ. */
export function views(language: Language, seed: number, channelCount = 11) {
  const random = mulberry(seed);
  const names = (language === 'en' ? english : korean).slice(0, channelCount);
  const around = (mean: number, sd: number): Estimate => ({
    mean,
    sd,
    q05: mean - 1.6 * sd,
    q25: mean - 0.66 * sd,
    q50: mean - 0.02 * sd,
    q75: mean + 0.68 * sd,
    q95: mean + 1.7 * sd,
  });
  const channels = names.map((name, i) => {
    const contribution = 3e8 + 4e8 * (names.length - i) * (0.5 + random());
    const roi = 0.8 + 3 * random();
    return {
      name,
      contribution,
      roi,
      spend: contribution / roi,
      half: 0.3 + 3 * random(),
      sharp: 0.06 + 0.3 * random(),
    };
  });
  const start = Date.UTC(2024, 10, 4);
  const week = (i: number) => new Date(start + 7 * 86_400_000 * i).toISOString().slice(0, 10);
  const weeks = Array.from({ length: 104 }, (_, i) => week(i));
  const season = (i: number) => 1 + 0.12 * Math.sin((2 * Math.PI * i) / 52) + (i % 52 === 50 ? 0.3 : 0);
  const noise = () => random() + random() + random() - 1.5;

  const returns: ReturnsView = {
    currency: 'KRW',
    breakEven: 1.9,
    rows: [
      ...channels.map(({ name, contribution, roi, spend, sharp }) => ({
        name,
        spend,
        contribution: around(contribution, contribution * sharp),
        roi: around(roi, roi * sharp),
        marginalRoi: around(0.7 * roi, 0.7 * roi * sharp),
        costPerOutcome: around(1 / roi, sharp / roi),
        aboveBreakEven: Math.min(0.999, Math.max(0.001, 0.5 + (roi - 1.9) / (4 * roi * sharp))),
      })),
      {
        name: language === 'en' ? 'Email & CRM' : '이메일·CRM',
        spend: 0,
        contribution: around(6e8, 1e8),
        roi: null,
        marginalRoi: null,
        costPerOutcome: null,
        aboveBreakEven: null,
      },
    ],
  };

  const total = channels.reduce((sum, { contribution }) => sum + contribution, 0);
  const observed = 3.1 * total;
  const waterfall: WaterfallView = {
    baseline: around(observed - total + 3e8, 0.04 * observed),
    channels: channels.map(({ name, contribution, sharp }) => ({
      name,
      estimate: around(contribution, contribution * sharp),
    })),
    unexplained: around(-1e8, 1e8),
    unseen: around(2e8, 3e7),
    observed,
  };

  const priorPosterior: PriorPosteriorView = {
    rows: ['roi', 'half-life'].flatMap((parameter) =>
      channels.map(({ name, roi, half, sharp }, i) => {
        const [prior, mean, sd] =
          parameter === 'roi'
            ? [around(2.4, 1.2), roi, roi * sharp]
            : [around(1.5, 0.8), half, i === 2 ? 0.8 : half * sharp];
        const learnt = Math.max(0, 1 - (3.3 * sd) / (prior.q95 - prior.q05));
        return { channel: name, parameter, prior, posterior: around(mean, sd), learnt };
      }),
    ),
  };

  const contribution: ContributionView = {
    weeks,
    baseline: weeks.map((_, i) => around((season(i) * (observed - total)) / 104, 1.2e7)),
    channels: channels.map(({ name, contribution: sum, sharp }) => ({
      name,
      series: weeks.map((_, i) => {
        const mean = ((sum / 104) * (1 + 0.5 * Math.sin(i / 5 + sum / 1e8)) * season(i)) / 1.05;
        return around(mean, mean * sharp);
      }),
    })),
  };

  const response: ResponseView = {
    curves: channels.slice(0, 6).map(({ name, spend, contribution: sum, roi, sharp }, c) => {
      const today = spend / 104;
      const top = today * 2;
      const grid = Array.from({ length: 41 }, (_, i) => (i * top) / 40);
      const half = today * (0.7 + random() * 2);
      const curve = (scale: number, at: number) => (x: number) => (scale * (sum / 104) * 1.8 * x) / (x + at);
      const mean = curve(1, half);
      return {
        name,
        spend: grid,
        outcome: grid.map((x) => around(mean(x), mean(x) * sharp)),
        seen: weeks.map(() => Math.max(0, today * (0.8 + 0.35 * noise()))),
        today,
        stopsPaying: c === 5 ? null : roi > 2.3 ? today * 1.35 : today * 0.5,
        draws: Array.from({ length: 12 }, () => {
          const f = curve(1 + sharp * noise(), half * (1 + 0.3 * noise()));
          return grid.map(f);
        }),
      };
    }),
  };

  const carryOver: CarryOverView = {
    curves: channels.slice(0, 6).map(({ name, half }) => {
      const keep = 0.5 ** (1 / (half + 0.2));
      return {
        name,
        shares: Array.from({ length: 13 }, (_, k) => around((1 - keep) * keep ** k, 0.12 * (1 - keep) * keep ** k)),
        half: around(half, 0.15 * half),
      };
    }),
  };

  const level = observed / 104;
  const fittedMeans = weeks.map((_, i) => level * season(i));
  const fitted: FittedView = {
    weeks,
    observed: fittedMeans.map((mean, i) => (i === 40 ? Number.NaN : mean * (1 + 0.035 * noise()))),
    fitted: fittedMeans.map((mean) => around(mean, 0.008 * mean)),
    predicted: fittedMeans.map((mean) => around(mean, 0.02 * mean)),
    heldOut: {
      from: weeks[96] as string,
      predicted: fittedMeans.slice(96).map((mean) => around(mean * 1.005, 0.024 * mean)),
    },
  };

  const predictiveCheck: PredictiveCheckView = {
    rows: [
      { statistic: 'mean', observed: level, replicated: around(level * 1.001, level * 0.004), p: 0.55 },
      { statistic: 'sd', observed: level * 0.12, replicated: around(level * 0.118, level * 0.006), p: 0.37 },
      { statistic: 'largest', observed: level * 1.5, replicated: around(level * 1.46, level * 0.03), p: 0.1 },
      { statistic: 'lag-1 autocorrelation', observed: 0.62, replicated: around(0.71, 0.04), p: 0.98 },
    ],
  };

  const coming = Array.from({ length: 13 }, (_, i) => week(104 + i));
  const forecast: ForecastView = {
    weeks: coming,
    total: around(level * 13 * 1.02, level * 0.3),
    series: coming.map((_, i) => around(level * season(104 + i), level * (0.02 + 0.002 * i))),
    assumed: [
      { driver: language === 'en' ? 'holidays' : '명절·공휴일', how: 'calendar' },
      { driver: language === 'en' ? 'price' : '가격', how: 'mean of the last 52 weeks' },
    ],
  };

  const budget = channels.reduce((sum, { spend }) => sum + spend / 8, 0);
  const plan: Plan = {
    format: 1,
    request: {
      fit: 'latest',
      from: coming[0] as string,
      weeks: 13,
      goal: { kind: 'fixed budget', budget },
      limits: channels.map(({ name, spend }) => ({
        channel: name,
        lower: (0.6 * spend) / 8,
        upper: (1.4 * spend) / 8,
      })),
      todayWeeks: 13,
      pattern: 'as today',
    },
    weeks: coming,
    budget,
    channels: channels.map(({ name, spend, roi, contribution: sum, sharp }, i) => {
      const today = spend / 8;
      const move = i === 3 ? 0 : roi > 2.3 ? 0.4 * Math.min(1, roi - 2) : -0.4 * Math.min(1, 2.6 - roi);
      return {
        channel: name,
        today,
        proposed: today * (1 + move),
        outcomeToday: around(sum / 8, (sum / 8) * sharp),
        outcomeProposed: around((sum / 8) * (1 + 0.7 * move), (sum / 8) * sharp),
        roi: around(roi, roi * sharp),
        marginalRoi: around(0.7 * roi, 0.7 * roi * sharp),
        seenUpTo: (today / 13) * (i % 3 === 0 ? 1.2 : 1.7),
        largestWeek: (today / 13) * (1 + move) * 1.05,
        leavesSeenRange: i % 3 === 0 && move > 0.15,
        atLimit: i === 3 ? 'fixed' : move >= 0.4 ? 'upper' : move <= -0.4 ? 'lower' : null,
        reason: { code: move > 0 ? 'raise-more-than-others' : 'lower-less-than-others', facts: {} },
        schedule: coming.map(() => (today * (1 + move)) / 13),
      };
    }),
    valueToday: around(total / 8, total / 90),
    valueProposed: around(total / 7.6, total / 80),
    difference: around(0.02 * total, 0.012 * total),
    differenceQuantiles: Array.from({ length: 20 }, (_, i) => 0.02 * total + 0.012 * total * probit((i + 0.5) / 20)),
    chanceBetter: 0.93,
    landsAfter: around(0.1 * total, 0.01 * total),
    optimisedOn: { draws: 400, value: total / 7.6 },
    evaluatedOn: { draws: 4000, value: total / 7.61 },
    upperBound: total / 7.59,
    optimalityGap: 0.001,
    budgetCurve: Array.from({ length: 15 }, (_, i) => {
      const at = budget * (0.5 + 0.1 * i);
      const value = (total / 4) * (at / (at + budget));
      return { budget: at, value: around(value, 0.07 * value), profit: around(0.8 * value - 0.55 * at, 0.06 * value) };
    }),
    acceptedSuspect: false,
  };
  return {
    names,
    returns,
    waterfall,
    priorPosterior,
    contribution,
    response,
    carryOver,
    fitted,
    predictiveCheck,
    forecast,
    plan,
  };
}

export type Views = ReturnType<typeof views>;

const english = [
  'Meta',
  'Google Search',
  'Naver Search',
  'YouTube',
  'TV',
  'Kakao Moment',
  'Retail media',
  'Creators',
  'TikTok',
  'Retargeting',
  'Out of home',
  'Podcasts & radio',
  'Affiliates and partner programmes, performance only',
  'Cinema',
];
const korean = [
  '메타',
  '구글 검색',
  '네이버 검색',
  '유튜브',
  'TV',
  '카카오모먼트',
  '리테일 미디어',
  '크리에이터',
  '틱톡',
  '리타기팅',
  '옥외광고',
  '팟캐스트·라디오',
  '제휴 마케팅과 성과형 파트너 프로그램 전체',
  '극장',
];

function mulberry(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Quantile of the normal, by the logistic approximation: close enough for a picture. */
const probit = (p: number) => Math.log(p / (1 - p)) / 1.702;
