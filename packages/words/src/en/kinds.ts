import type { Kinds } from '../kinds.ts';

export const kinds: Kinds = {
  adstock: {
    geometric: { name: 'Steady fading', meaning: 'Each week keeps the same share of the effect of the week before.' },
    'half-life': {
      name: 'Steady fading, by half-life',
      meaning: 'Fades steadily; you say in how many weeks it halves.',
    },
    delayed: { name: 'Builds up first', meaning: 'Is strongest some weeks after the spend and fades on both sides.' },
    binomial: { name: 'Fades to an end', meaning: 'Fades and is over after the window.' },
    'weibull-pdf': { name: 'Free shape with a peak', meaning: 'May rise to a peak before it fades, or fade at once.' },
    'weibull-cdf': { name: 'Free shape without a peak', meaning: 'Fades early or late, slowly or all at once.' },
    none: { name: 'No carry-over', meaning: 'All of the effect comes in the week of the spend.' },
  },
  saturation: {
    logistic: {
      name: 'Flattens from the start',
      meaning: 'Brings less per unit from the first unit on, up to a ceiling.',
    },
    hill: {
      name: 'Flattens, may start slowly',
      meaning: 'May need some spend before it works, then flattens to a ceiling.',
    },
    'michaelis-menten': {
      name: 'Flattens late',
      meaning: 'Flattens from the first unit, but reaches its ceiling very slowly.',
    },
    tanh: { name: 'Flattens quickly', meaning: 'Is almost straight at first and then flattens quickly to a ceiling.' },
    root: { name: 'Never full', meaning: 'Brings less and less per unit, without a ceiling.' },
    log: { name: 'Slowly less, never full', meaning: 'Doubling the spend adds about the same amount each time.' },
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
