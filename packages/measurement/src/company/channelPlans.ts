import type { Prior } from '@sextant/spec';

/** How a made-up channel spends, and the laws from which its true curve is drawn. */
export interface ChannelPlan {
  readonly name: string;
  /** Column of its weekly spend, in won. */
  readonly column: string;
  /** Its part of the media budget, before the parts are scaled to sum to 1. */
  readonly part: number;
  /** 'flights': weeks on and off, in waves; 'always on': never 0. */
  readonly rhythm: 'flights' | 'always on';
  /** How long a wave lasts: correlation of one week with the next. */
  readonly persistence: number;
  /** What else moves its spend beside chance. */
  readonly moves: 'alone' | 'with the first channel' | 'with demand';
  readonly decay: Prior;
  readonly steepness: Prior;
  readonly roi: Prior;
}

const beta = (a: number, b: number): Prior => ({ kind: 'beta', a, b });
/** Between nearly straight and flat at half of the largest week: mean 2.5. */
const steepness: Prior = { kind: 'gamma', shape: 5, rate: 2 };
/** Median 1.7, 90 % between .8 and 3.6: what published mix models of retailers report, by judgement. */
const roi: Prior = { kind: 'log-normal', location: 0.53, scale: 0.45 };

/** Channels of a Korean retailer. A smaller company has the first of them. */
export const channelPlans: readonly ChannelPlan[] = [
  {
    name: 'TV',
    column: 'tv_spend',
    part: 0.32,
    rhythm: 'flights',
    persistence: 0.7,
    moves: 'alone',
    decay: beta(6, 5),
    steepness,
    roi,
  },
  {
    name: 'Naver Search',
    column: 'naver_search_spend',
    part: 0.18,
    rhythm: 'always on',
    persistence: 0.5,
    moves: 'with demand',
    decay: beta(2, 9),
    steepness,
    roi,
  },
  {
    name: 'YouTube',
    column: 'youtube_spend',
    part: 0.17,
    rhythm: 'flights',
    persistence: 0.7,
    moves: 'with the first channel',
    decay: beta(4, 5),
    steepness,
    roi,
  },
  {
    name: 'Meta',
    column: 'meta_spend',
    part: 0.15,
    rhythm: 'always on',
    persistence: 0.6,
    moves: 'alone',
    decay: beta(3, 6),
    steepness,
    roi,
  },
  {
    name: 'Kakao',
    column: 'kakao_spend',
    part: 0.1,
    rhythm: 'flights',
    persistence: 0.3,
    moves: 'alone',
    decay: beta(2, 6),
    steepness,
    roi,
  },
  {
    name: 'Out of Home',
    column: 'out_of_home_spend',
    part: 0.08,
    rhythm: 'flights',
    persistence: 0.85,
    moves: 'alone',
    decay: beta(6, 5),
    steepness,
    roi,
  },
];
