import type { Kinds } from '../kinds.ts';

export const kinds: Kinds = {
  adstock: {
    geometric: {
      name: 'Steady fading',
      meaning: 'Each week keeps the same share of the effect of the week before.',
      parameters: { decay: 'Share kept each week' },
    },
    'half-life': {
      name: 'Steady fading, by half-life',
      meaning: 'Fades steadily; you say in how many weeks it halves.',
      parameters: { half_life: 'Half of the effect by' },
    },
    delayed: {
      name: 'Builds up first',
      meaning: 'Is strongest some weeks after the spend and fades on both sides.',
      parameters: { decay: 'Share kept a week from the strongest', peak: 'Weeks until strongest' },
    },
    binomial: {
      name: 'Fades to an end',
      meaning: 'Fades and is over after the window.',
      parameters: { shape: 'How long it holds' },
    },
    'weibull-pdf': {
      name: 'Free shape with a peak',
      meaning: 'May rise to a peak before it fades, or fade at once.',
      parameters: { shape: 'How sharply it peaks', scale: 'Weeks it stretches over' },
    },
    'weibull-cdf': {
      name: 'Free shape without a peak',
      meaning: 'Fades early or late, slowly or all at once.',
      parameters: { shape: 'How suddenly it fades', scale: 'Weeks it stretches over' },
    },
    none: { name: 'No carry-over', meaning: 'All of the effect comes in the week of the spend.' },
  },
  saturation: {
    logistic: {
      name: 'Flattens from the start',
      meaning: 'Brings less per unit from the first unit on, up to a ceiling.',
      parameters: { steepness: 'How soon it flattens' },
    },
    hill: {
      name: 'Flattens, may start slowly',
      meaning: 'May need some spend before it works, then flattens to a ceiling.',
      parameters: { half_saturation: 'Spend at half the effect', slope: 'How slowly it starts' },
    },
    'michaelis-menten': {
      name: 'Flattens late',
      meaning: 'Flattens from the first unit, but reaches its ceiling very slowly.',
      parameters: { half_saturation: 'Spend at half the effect' },
    },
    tanh: {
      name: 'Flattens quickly',
      meaning: 'Is almost straight at first and then flattens quickly to a ceiling.',
      parameters: { scale: 'Spend at three quarters of the effect' },
    },
    root: {
      name: 'Never full',
      meaning: 'Brings less and less per unit, without a ceiling.',
      parameters: { exponent: 'How straight it stays' },
    },
    log: {
      name: 'Slowly less, never full',
      meaning: 'Doubling the spend adds about the same amount each time.',
      parameters: { scale: 'Spend up to which it is almost straight' },
    },
    none: { name: 'No flattening', meaning: 'Twice the spend brings twice the effect.' },
  },
  baseline: {
    intercept: { name: 'Level', meaning: 'What is there every week without marketing.' },
    'linear-trend': { name: 'Trend', meaning: 'Grows or falls by the same amount each week.' },
    'piecewise-linear-trend': {
      name: 'Trend with bends',
      meaning: 'Grows or falls steadily, and may change its pace at some weeks.',
    },
    fourier: { name: 'Season', meaning: 'Returns every year in a smooth shape.' },
    holidays: { name: 'Holidays', meaning: 'Adds or takes away around feasts and days off.' },
  },
};
