import type { ChartWords } from '../charts.ts';
import { ofTwenty } from '../numbers/index.ts';
import { withParticle } from '../particles/particle.ts';

/** “네이버·유튜브”, “네이버·유튜브 등 5개 채널”. */
function list(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join('·')} 등 ${names.length}개 채널` : names.join('·');
}

const what = (revenue: boolean) => (revenue ? '매출' : '성과');
const units: Readonly<Record<string, string>> = {
  KRW: '원',
  USD: '달러',
  EUR: '유로',
  GBP: '파운드',
  JPY: '엔',
  CNY: '위안',
};
const one = (currency: string) => `1${units[currency] ?? ` ${currency}`}`;
const next = (currency: string) => `다음 ${one(currency)}`;

export const charts: ChartWords = {
  titles: {
    'returns-above-and-below': ({ above, below }) =>
      `${withParticle(list(above), '는')} 손익분기를 넘고, ${withParticle(list(below), '는')} 들인 돈보다 적게 돌아옵니다`,
    'returns-below': ({ below }) => `${withParticle(list(below), '는')} 들인 돈보다 적게 돌아옵니다`,
    'returns-above': ({ above }) => `${withParticle(list(above), '는')} 손익분기를 넘습니다`,
    'returns-highest': ({ channel, amount }) => `${withParticle(channel, '가')} 가장 많이 돌아옵니다. ${amount}`,
    'returns-one': ({ channel, amount, currency }) =>
      `${withParticle(channel, '는')} ${one(currency)}당 가져온 매출이 ${amount}입니다`,
    'returns-near-break-even': ({ channels }) =>
      channels === 1
        ? '채널이 손익분기를 넘는지 아직 알 수 없습니다'
        : `${channels}개 채널 가운데 손익분기를 넘는 곳이 있는지 아직 알 수 없습니다`,
    'returns-not-distinguishable': ({ channels }) =>
      `${channels}개 채널 가운데 어디가 가장 많이 돌아오는지 아직 알 수 없습니다`,
    'belief-fell-and-rose': ({ fell, rose }) =>
      `${withParticle(list(fell), '는')} 사전 믿음보다 낮고, ${withParticle(list(rose), '는')} 높습니다`,
    'belief-fell': ({ fell }) => `${withParticle(list(fell), '는')} 사전 믿음보다 낮습니다`,
    'belief-rose': ({ rose }) => `${withParticle(list(rose), '는')} 사전 믿음보다 높습니다`,
    'belief-unmoved': ({ channels }) =>
      `${withParticle(list(channels), '는')} 데이터를 보고도 새로 알게 된 것이 없습니다`,
    'belief-narrowed': ({ by }) => `데이터를 보고 모든 사전 믿음의 폭이 ${by} 이상 줄었습니다`,
    'belief-narrowed-some': ({ narrowed, of }) =>
      `데이터를 보고 사전 믿음 ${of}개 가운데 ${narrowed}개의 폭이 절반 넘게 줄었습니다`,
    'contribution-largest': ({ channel, weeks, of }) =>
      `${of}주 가운데 ${weeks}주는 ${withParticle(channel, '가')} 가장 많이 가져왔습니다`,
    'contribution-mostly-baseline': ({ revenue }) =>
      `어느 주든 ${what(revenue)}의 절반 이상은 마케팅 없이도 왔을 것입니다`,
    'contribution-not-distinguishable': () => '주마다 어느 채널이 가장 많이 가져왔는지 아직 알 수 없습니다',
    'waterfall-largest': ({ channel, amount }) => `${withParticle(channel, '가')} 가장 많이 가져왔습니다. ${amount}`,
    'waterfall-baseline': ({ amount, observed, revenue }) =>
      `${what(revenue)} ${observed} 가운데 마케팅 없이도 왔을 몫은 ${amount}입니다`,
    'response-room-and-past': ({ room, past, currency }) =>
      `${withParticle(list(room), '는')} 아직 늘릴 여지가 있고, ${withParticle(list(past), '는')} ${withParticle(next(currency), '가')} 남지 않습니다`,
    'response-room': ({ room }) => `${withParticle(list(room), '는')} 아직 늘릴 여지가 있습니다`,
    'response-past': ({ past, currency }) =>
      `${withParticle(list(past), '는')} ${withParticle(next(currency), '가')} 남지 않습니다`,
    'response-unknown': ({ currency }) => `${withParticle(next(currency), '가')} 어디부터 남지 않는지 알 수 없습니다`,
    'carry-over-longest': ({ channel, weeks }) =>
      `${withParticle(channel, '가')} 가장 오래 갑니다. 효과의 절반이 오기까지 ${weeks}주`,
    'carry-over-within': ({ weeks }) => `모든 채널에서 효과의 절반이 ${weeks}주 안에 옵니다`,
    'carry-over-not-distinguishable': () => '어느 채널의 효과가 가장 오래 가는지 아직 알 수 없습니다',
    'fitted-held-out': ({ inside, of }) =>
      inside === of
        ? `검증 ${of}주가 모두 구간 안에 들었습니다`
        : `검증 ${of}주 가운데 ${inside}주가 구간 안에 들었습니다`,
    'fitted-inside': ({ inside, of }) => `${of}주 가운데 ${inside}주가 구간 안에 있습니다`,
    'check-misses': ({ statistics }) => `모델이 데이터의 ${withParticle(statistics.join('·'), '를')} 되살리지 못합니다`,
    'check-agrees': ({ of }) => `모델이 만든 데이터가 점검한 ${of}가지에서 실제와 비슷합니다`,
    'forecast-total': ({ amount, weeks, revenue }) => `앞으로 ${weeks}주의 ${what(revenue)} 전망은 ${amount}입니다`,
    'allocation-moves': ({ from, to, amount }) =>
      `이 계획은 ${list(from)}에서 ${withParticle(list(to), '로')} ${withParticle(amount, '를')} 옮깁니다`,
    'allocation-raises': ({ to, amount }) => `이 계획은 ${list(to)}에 ${withParticle(amount, '를')} 더합니다`,
    'allocation-lowers': ({ from, amount }) => `이 계획은 ${list(from)}에서 ${withParticle(amount, '를')} 줄입니다`,
    'allocation-keeps': () => '이 계획은 모든 채널을 지금처럼 둡니다',
    'difference-very-likely': ({ amount, chance }) =>
      `이 계획이 지금보다 나은 것은 거의 확실합니다(${ofTwenty(chance, 'ko')}). ${amount}`,
    'difference-likely': ({ amount, chance }) =>
      `이 계획이 지금보다 나을 가능성이 큽니다(${ofTwenty(chance, 'ko')}). ${amount}`,
    'difference-unsure': ({ amount }) => `이 계획이 지금보다 나은지 아직 알 수 없습니다. ${amount}`,
    'difference-unlikely': ({ amount }) => `이 계획이 지금보다 나을 가능성은 작습니다. ${amount}`,
    'budget-between': ({ budget }) => `평균 이익은 예산이 ${budget} 안팎일 때 가장 큽니다`,
    'budget-up-to-end': ({ budget }) => `평균 이익은 살펴본 가장 큰 예산 ${budget}까지 계속 늘어납니다`,
    'budget-from-start': ({ budget }) => `평균 이익은 살펴본 가장 작은 예산 ${budget}에서 가장 큽니다`,
    'budget-outcome': ({ from, to, budgets }) =>
      `예산이 ${budgets}일 때 평균 성과는 ${from}에서 ${withParticle(to, '로')} 달라집니다`,
  },
  subtitles: {
    returns: (currency, breakEven) =>
      `${one(currency)}당 매출, 평균과 90% 구간. ` +
      (breakEven === null ? '마진을 몰라 손익분기를 표시하지 않음' : `점선: 손익분기 ${breakEven}`),
    priorPosterior: () => '사전 믿음(회색)과 데이터를 본 뒤의 추정값, 평균과 90% 구간',
    contribution: (revenue, unit) => `주별 ${withParticle(what(revenue), '를')} 가져온 것별로, ${unit}. 평균`,
    waterfall: (revenue, unit, startsAt) =>
      `${what(revenue)}${unit === '' ? '' : `, ${unit}`}. 평균과 90% 구간` +
      (startsAt === null ? '' : `. 축은 ${startsAt}부터 시작(끊긴 막대)`),
    response: (revenue) =>
      `주별 집행액에 따라 가져오는 주별 ${what(revenue)}. 표본, 평균, 90% 구간. 눈금: 실제 집행한 주`,
    carryOver: () => '집행 후 주별로 오는 효과의 비율. 평균과 90% 구간',
    fitted: (revenue, heldOut) =>
      `주별 ${what(revenue)}: 실제 값(점), 맞춘 값(선), 90% 구간${heldOut ? ', 검증 기간은 음영' : ''}. 아래는 설명되지 않은 부분`,
    predictiveCheck: () => '실제 값(점)과 모델이 만든 데이터(중앙값, 90% 구간), 줄마다 척도가 다름',
    forecast: (revenue) => `주어진 집행에서 기대하는 주별 ${what(revenue)}. 평균과 90% 구간`,
    allocation: (unit) => `기간 집행액, ${unit}, 그리고 변화. 빗금: 한 주에 써 본 적 없는 수준`,
    difference: (dots) => (dots ? '지금과 견준 계획. 점 하나가 20번 중 1번' : '지금과 견준 계획. 평균과 90% 구간'),
    budget: () => '기간 총예산별 값. 평균과 90% 구간',
  },
  empty: {
    returns: '집행한 채널이 없어 보여 줄 값이 없습니다',
    'prior and posterior': '데이터와 견줄 사전 믿음이 없습니다',
    contribution: '보여 줄 주가 없습니다',
    waterfall: '나누어 볼 성과가 없습니다',
    response: '반응 곡선이 있는 채널이 없습니다',
    'carry-over': '이월 효과가 있는 채널이 없습니다',
    fitted: '모델에 쓰인 주가 없습니다',
    'predictive check': '점검한 통계가 없습니다',
    forecast: '전망할 주를 정하지 않았습니다',
    allocation: '계획에 채널이 없습니다',
    difference: '지금과 견줄 계획이 없습니다',
    budget: '살펴본 다른 예산이 없습니다',
  },
  labels: {
    baseline: '기저',
    withoutMarketing: '마케팅 없이',
    unexplained: '설명되지 않은 부분',
    weeksUnseen: '성과를 모르는 주',
    observed: '실제',
    fitted: '맞춘 값',
    estimated: '추정',
    extrapolated: '써 본 적 없는 수준',
    neverSpent: '써 본 적 없음',
    today: '지금',
    asToday: '지금',
    proposed: '계획',
    seen: '집행한 주',
    heldOut: '검증 기간',
    residual: '설명되지 않은 부분, %',
    outside: '구간 밖',
    before: '사전 믿음',
    after: '데이터를 본 뒤',
    nothingLearnt: '데이터로 새로 알게 된 것이 없음',
    worse: '지금보다 나쁨',
    better: '지금보다 나음',
    noReturn: '집행액이 없어 값이 없음',
    atLower: '아래 한도에 닿음',
    atUpper: '위 한도에 닿음',
    fixed: '고정',
    leavesSeen: '써 본 적 없는 수준',
    change: '변화',
    channel: '채널',
    week: '주',
    mean: '평균',
    low: '아래(5%)',
    high: '위(95%)',
    spend: '집행액',
    brought: '가져온 성과',
    aboveBreakEven: '손익분기를 넘을 확률',
    parameter: '항목',
    learnt: '데이터로 줄어든 폭',
    statistic: '통계',
    replicated: '모델이 만든 값',
    p: '실제보다 큰 비율',
    share: '효과의 비율',
    half: '효과의 절반이 오는 때, 주',
    part: '몫',
    predicted: '예측',
    band90: '90% 구간',
    largestSeen: '지금까지 가장 큰 주',
    largestWeek: '계획에서 가장 큰 주',
    budget: '예산',
    outcome: '성과',
    revenue: '매출',
    profit: '이익',
    difference: '차이',
    chanceBetter: '지금보다 나을 확률',
    quantile: '점',
    weeklySpend: '주별 집행액',
    expected: '전망',
    plan: '계획안',
    median: '중앙값',
    remark: '비고',
  },
  statistics: {
    mean: '주 평균',
    sd: '주별 흩어짐',
    'lag-1 autocorrelation': '이웃한 주의 닮음',
    smallest: '가장 작은 주',
    largest: '가장 큰 주',
  },
  breakEven: (amount) => `손익분기 ${amount}`,
  nextStopsPaying: (currency) => `${withParticle(next(currency), '가')} 남지 않는 곳`,
  halfBy: (weeks) => `절반까지 ${weeks}주`,
  learnt: (share) => `폭 ${share} 줄어듦`,
  inTwenty: (chance) => `${ofTwenty(chance, 'ko')} 나음`,
  week: (number) => `${number}주째`,
  others: (count) => `다른 채널 ${count}개`,
  assumed: {
    given: (drivers) => `주어진 값: ${drivers.join(', ')}.`,
    calendar: (drivers) => `달력에서: ${drivers.join(', ')}.`,
    'mean of the last 52 weeks': (drivers) => `최근 52주 평균으로 둠: ${drivers.join(', ')}.`,
  },
};
