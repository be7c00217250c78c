import type { ChartWords } from '../charts.ts';
import { currencySign, ofTwenty, plural } from '../numbers/index.ts';

/** “TV and Meta”, “TV, Meta and 3 others”. */
function list(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), plural(names.length - 2, 'other')] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

const verb = (names: readonly string[], one: string, more: string) =>
  `${list(names)} ${names.length === 1 ? one : more}`;
const what = (revenue: boolean) => (revenue ? 'revenue' : 'outcome');
const What = (revenue: boolean) => (revenue ? 'Revenue' : 'Outcome');
const next = (currency: string) => `next ${currencySign(currency)}1`;
const costs = (names: readonly string[]) =>
  names.length === 1 ? 'returns less than it costs' : 'return less than they cost';

export const charts: ChartWords = {
  titles: {
    'returns-above-and-below': ({ above, below }) =>
      `${verb(above, 'pays', 'pay')} back; ${list(below)} ${costs(below)}`,
    'returns-below': ({ below }) => `${list(below)} ${costs(below)}`,
    'returns-above': ({ above }) => `${verb(above, 'pays', 'pay')} back`,
    'returns-highest': ({ channel, amount }) => `${channel} returns the most, ${amount}`,
    'returns-one': ({ channel, amount, currency }) =>
      `Each ${currencySign(currency)}1 on ${channel} brings back ${amount}`,
    'returns-near-break-even': ({ channels }) =>
      channels === 1
        ? 'Whether the channel pays back cannot be told yet'
        : `Whether any of the ${channels} channels pays back cannot be told yet`,
    'returns-not-distinguishable': ({ channels }) =>
      `Which of the ${channels} channels returns the most cannot be told yet`,
    'belief-fell-and-rose': ({ fell, rose }) =>
      `${verb(fell, 'lies', 'lie')} below what was believed, ${list(rose)} above it`,
    'belief-fell': ({ fell }) => `${verb(fell, 'lies', 'lie')} below what was believed before`,
    'belief-rose': ({ rose }) => `${verb(rose, 'lies', 'lie')} above what was believed before`,
    'belief-unmoved': ({ channels }) => `The data taught us nothing new about ${list(channels)}`,
    'belief-narrowed': ({ by }) => `The data narrowed every belief by at least ${by}`,
    'belief-narrowed-some': ({ narrowed, of }) =>
      `The data narrowed ${narrowed} of ${plural(of, 'belief')} by half or more`,
    'contribution-largest': ({ channel, weeks, of }) =>
      `${channel} brought more than any other channel in ${weeks} of ${plural(of, 'week')}`,
    'contribution-mostly-baseline': ({ revenue }) =>
      `Most of every week’s ${what(revenue)} would have come without marketing`,
    'contribution-not-distinguishable': () => 'Which channel brought the most, week by week, cannot be told yet',
    'waterfall-largest': ({ channel, amount }) => `${channel} brought more than any other channel: ${amount}`,
    'waterfall-baseline': ({ amount, observed, revenue }) =>
      `Of ${observed} ${what(revenue)}, ${amount} would have come without marketing`,
    'response-room-and-past': ({ room, past, currency }) =>
      `${list(room)} still ${room.length === 1 ? 'has' : 'have'} room; on ${list(past)} the ${next(currency)} no longer pays`,
    'response-room': ({ room }) => `${verb(room, 'still has', 'still have')} room`,
    'response-past': ({ past, currency }) => `On ${list(past)} the ${next(currency)} no longer pays`,
    'response-unknown': ({ currency }) => `Where the ${next(currency)} stops paying is not known`,
    'carry-over-longest': ({ channel, weeks }) =>
      `${channel} works longest: half of its effect has come after ${weeks} weeks`,
    'carry-over-within': ({ weeks }) =>
      weeks === 1
        ? 'Half of every channel’s effect comes within a week'
        : `Half of every channel’s effect comes within ${weeks} weeks`,
    'carry-over-not-distinguishable': () => 'Which channel works longest cannot be told yet',
    'fitted-held-out': ({ inside, of }) =>
      inside === of
        ? of === 1
          ? 'The held-out week fell inside the interval'
          : `All ${of} held-out weeks fell inside the interval`
        : `${inside} of ${plural(of, 'held-out week')} fell inside the interval`,
    'fitted-inside': ({ inside, of }) => `${inside} of ${plural(of, 'week')} lie inside the interval`,
    'check-misses': ({ statistics }) => `The model does not reproduce the ${list(statistics)} of the data`,
    'check-agrees': ({ of }) =>
      `Data made by the model look like the observed in ${of === 1 ? 'the one respect' : `all ${of} respects`} checked`,
    'forecast-total': ({ amount, weeks, revenue }) =>
      `${amount} ${what(revenue)} expected in the next ${plural(weeks, 'week')}`,
    'allocation-moves': ({ from, to, amount }) => `The plan moves ${amount} from ${list(from)} to ${list(to)}`,
    'allocation-raises': ({ to, amount }) => `The plan adds ${amount} to ${list(to)}`,
    'allocation-lowers': ({ from, amount }) => `The plan takes ${amount} from ${list(from)}`,
    'allocation-keeps': () => 'The plan leaves every channel as it is today',
    'difference-very-likely': ({ amount, chance }) =>
      `The plan is very likely better than today, in ${ofTwenty(chance, 'en')} cases: ${amount}`,
    'difference-likely': ({ amount, chance }) =>
      `The plan is likely better than today, in ${ofTwenty(chance, 'en')} cases: ${amount}`,
    'difference-unsure': ({ amount }) => `Whether the plan beats today cannot be told yet: ${amount}`,
    'difference-unlikely': ({ amount }) => `The plan is unlikely to be better than today: ${amount}`,
    'budget-between': ({ budget }) => `Mean profit is largest at a budget of about ${budget}`,
    'budget-up-to-end': ({ budget }) => `Mean profit keeps growing up to ${budget}, the largest budget tried`,
    'budget-from-start': ({ budget }) => `Mean profit is largest at ${budget}, the smallest budget tried`,
    'budget-outcome': ({ from, to, budgets }) =>
      `The mean outcome goes from ${from} to ${to} for a budget of ${budgets}`,
  },
  subtitles: {
    returns: (currency, breakEven) =>
      `Return per ${currencySign(currency)}1: mean and 90% interval. ` +
      (breakEven === null ? 'Break-even is not known without the margin' : `Dashed: break-even ${breakEven}`),
    priorPosterior: () => 'Belief before (grey) and estimate after the data, mean and 90% interval',
    contribution: (revenue, unit) => `Weekly ${what(revenue)} by what brought it, ${unit}. Means`,
    waterfall: (revenue, unit, startsAt) =>
      `${What(revenue)}${unit === '' ? '' : `, ${unit}`}. Mean with 90% interval` +
      (startsAt === null ? '' : `. Axis starts at ${startsAt} (broken bars)`),
    response: (revenue) => `Weekly ${what(revenue)} brought by weekly spend. Draws, mean, 90% band. Ticks: weeks seen`,
    carryOver: () => 'Share of the effect by weeks after the spend. Mean and 90% band',
    fitted: (revenue, heldOut) =>
      `Weekly ${what(revenue)}: observed dots, fitted line, 90% band${heldOut ? '; held-out weeks shaded' : ''}. Residuals below`,
    predictiveCheck: () =>
      'Observed (dot) and data made by the model (median, 90% interval), each row on its own scale',
    forecast: (revenue) => `Expected weekly ${what(revenue)} under the spend given. Mean and 90% band`,
    allocation: (unit) => `Spend of the period, ${unit}, and its change. Hatched: more in a week than was ever spent`,
    difference: (dots) =>
      dots ? 'Plan against today. Each dot is 1 chance in 20' : 'Plan against today. Mean and 90% interval',
    budget: () => 'By total budget of the period. Mean and 90% band',
  },
  empty: {
    returns: 'No channel spent anything, so there is no return to show',
    'prior and posterior': 'There is no belief to compare with the data',
    contribution: 'There are no modelled weeks to show',
    waterfall: 'There is no outcome to take apart',
    response: 'No channel has a response curve',
    'carry-over': 'No channel has an effect that carries over',
    fitted: 'There are no modelled weeks to show',
    'predictive check': 'No statistic was checked',
    forecast: 'No week to come was asked for',
    allocation: 'The plan has no channel',
    difference: 'The plan has nothing to compare with today',
    budget: 'No other budget was tried',
  },
  labels: {
    baseline: 'Baseline',
    withoutMarketing: 'without marketing',
    unexplained: 'Unexplained',
    weeksUnseen: 'Weeks without outcome',
    observed: 'Observed',
    fitted: 'Fitted',
    estimated: 'estimated',
    extrapolated: 'never spent',
    neverSpent: 'never spent',
    today: 'today',
    asToday: 'Today',
    proposed: 'Plan',
    seen: 'weeks seen',
    heldOut: 'held out',
    residual: 'Residual, %',
    outside: 'outside the interval',
    before: 'belief before',
    after: 'after the data',
    nothingLearnt: 'the data taught us nothing here',
    worse: 'worse than today',
    better: 'better than today',
    noReturn: 'no media spend, so no return',
    atLower: 'at your lower limit',
    atUpper: 'at your upper limit',
    fixed: 'fixed',
    leavesSeen: 'beyond what was ever spent',
    change: 'Change',
    channel: 'Channel',
    week: 'Week',
    mean: 'Mean',
    low: 'From (5%)',
    high: 'To (95%)',
    spend: 'Spend',
    brought: 'Brought',
    aboveBreakEven: 'Chance above break-even',
    parameter: 'Quantity',
    learnt: 'Narrowed by the data',
    statistic: 'Statistic',
    replicated: 'Made by the model',
    p: 'Share above the observed',
    share: 'Share of the effect',
    half: 'Half of the effect by, weeks',
    part: 'Part',
    predicted: 'Predicted',
    band90: '90% band',
    largestSeen: 'Largest week ever',
    largestWeek: 'Largest week of the plan',
    budget: 'Budget',
    outcome: 'Outcome',
    revenue: 'Revenue',
    profit: 'Profit',
    difference: 'Difference',
    chanceBetter: 'Chance of being better',
    quantile: 'Dot',
    weeklySpend: 'Spend a week',
    expected: 'Expected',
    plan: 'Plan',
    median: 'Median',
    remark: 'Remark',
  },
  statistics: {
    mean: 'mean week',
    sd: 'spread of weeks',
    'lag-1 autocorrelation': 'likeness of neighbouring weeks',
    smallest: 'smallest week',
    largest: 'largest week',
  },
  breakEven: (amount) => `break-even ${amount}`,
  nextStopsPaying: (currency) => `${next(currency)} stops paying`,
  halfBy: (weeks) => `half by ${weeks} weeks`,
  learnt: (share) => `narrowed by ${share}`,
  inTwenty: (chance) => `better in ${ofTwenty(chance, 'en')}`,
  week: (number) => `week ${number}`,
  others: (count) => plural(count, 'other channel'),
  assumed: {
    given: (drivers) => `As given: ${drivers.join(', ')}.`,
    calendar: (drivers) => `From the calendar: ${drivers.join(', ')}.`,
    'mean of the last 52 weeks': (drivers) => `Held at the mean of the last 52 weeks: ${drivers.join(', ')}.`,
  },
};
