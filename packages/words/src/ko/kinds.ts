import type { Kinds } from '../kinds.ts';

export const kinds: Kinds = {
  adstock: {
    geometric: {
      name: '일정하게 줄어듦',
      meaning: '매주 지난주 효과의 같은 비율이 남습니다.',
      parameters: { decay: '매주 남는 비율' },
    },
    'half-life': {
      name: '일정하게 줄어듦(절반이 되는 때로)',
      meaning: '일정하게 줄어듭니다. 몇 주 만에 절반이 되는지로 정합니다.',
      parameters: { half_life: '효과의 절반이 오는 때' },
    },
    delayed: {
      name: '늦게 오는 효과',
      meaning: '집행하고 몇 주 뒤에 가장 크고 그 앞뒤로 줄어듭니다.',
      parameters: { decay: '가장 클 때에서 한 주 떨어지면 남는 비율', peak: '가장 커지기까지의 주 수' },
    },
    binomial: {
      name: '줄어들다 끝남',
      meaning: '점점 줄어들다 정한 기간이 지나면 사라집니다.',
      parameters: { shape: '오래가는 정도' },
    },
    'weibull-pdf': {
      name: '자유로운 모양, 봉우리 있음',
      meaning: '바로 줄어들 수도 있고 봉우리까지 커졌다 줄어들 수도 있습니다.',
      parameters: { shape: '봉우리가 뾰족한 정도', scale: '퍼지는 주 수' },
    },
    'weibull-cdf': {
      name: '자유로운 모양, 봉우리 없음',
      meaning: '일찍 또는 늦게, 천천히 또는 한꺼번에 줄어듭니다.',
      parameters: { shape: '한꺼번에 줄어드는 정도', scale: '퍼지는 주 수' },
    },
    none: { name: '이월 효과 없음', meaning: '모든 효과가 집행한 주에 옵니다.' },
  },
  saturation: {
    logistic: {
      name: '처음부터 포화',
      meaning: '첫 단위부터 가져오는 것이 줄어들어 한계에 다가갑니다.',
      parameters: { steepness: '포화가 빨리 오는 정도' },
    },
    hill: {
      name: '느리게 시작할 수 있는 포화',
      meaning: '어느 정도 집행해야 움직이기 시작하고 그 뒤에는 한계에 다가갑니다.',
      parameters: { half_saturation: '효과가 절반에 이르는 집행량', slope: '느리게 시작하는 정도' },
    },
    'michaelis-menten': {
      name: '늦은 포화',
      meaning: '첫 단위부터 줄어들지만 한계에는 아주 천천히 다가갑니다.',
      parameters: { half_saturation: '효과가 절반에 이르는 집행량' },
    },
    tanh: {
      name: '빠른 포화',
      meaning: '처음에는 거의 비례하다가 빠르게 한계에 다가갑니다.',
      parameters: { scale: '효과가 4분의 3쯤에 이르는 집행량' },
    },
    root: {
      name: '한계 없는 포화',
      meaning: '가져오는 것이 점점 줄어들지만 한계는 없습니다.',
      parameters: { exponent: '비례에 가까운 정도' },
    },
    log: {
      name: '한계 없는 느린 포화',
      meaning: '집행액을 두 배로 늘릴 때마다 비슷한 양이 더해집니다.',
      parameters: { scale: '거의 비례하는 집행량' },
    },
    none: { name: '포화 없음', meaning: '집행액이 두 배면 효과도 두 배입니다.' },
  },
  baseline: {
    intercept: { name: '기본 수준', meaning: '마케팅 없이도 매주 있는 만큼입니다.' },
    'linear-trend': { name: '추세', meaning: '매주 같은 만큼 늘거나 줄어듭니다.' },
    'piecewise-linear-trend': { name: '꺾이는 추세', meaning: '꾸준히 늘거나 줄다가 어떤 주에 빠르기가 바뀝니다.' },
    fourier: { name: '계절', meaning: '해마다 부드러운 모양으로 되풀이됩니다.' },
    holidays: { name: '명절·공휴일', meaning: '명절과 쉬는 날 앞뒤로 더하거나 뺍니다.' },
  },
};
