export { count, plural } from './count.ts';
export { date, dates, week } from './date.ts';
export { duration } from './duration.ts';
export { figure, fixed, minus, number } from './figure.ts';
export { interval, moneyInterval, range } from './interval.ts';
export { currencySign, money, moneyExact, moneyUnit } from './money.ts';
export { type Scale, scaleOf } from './scale.ts';
export { chance, doubt, ofTwenty, points, share } from './share.ts';
