import type { Layout } from '@sextant/spec';
import type { Claim, Detector } from './claim.ts';

export interface TextColumnSeen {
  readonly name: string;
  readonly distinct: number;
  readonly isChannelWord: boolean;
  readonly isCampaignWord: boolean;
  readonly isMetricWord: boolean;
}

export interface LayoutSeen {
  readonly rows: number;
  readonly dates: number;
  readonly texts: readonly TextColumnSeen[];
  /** Names of measures that name no channel: cost, impressions. */
  readonly bareMeasures: number;
  readonly numbers: number;
}

/** A row per week, or a row per week and channel: by whether dates repeat, and whether a column of text can tell the rows apart. */
export const layout: Detector<LayoutSeen, Layout> = {
  name: 'layout',
  detect: ({ rows, dates, texts, bareMeasures, numbers }) => {
    if (texts.length === 0) return [{ reading: 'wide', weight: 5, seen: 'no text column' }];
    const claims: Claim<Layout>[] = [];
    const repeat = dates === 0 ? 1 : rows / dates;
    if (repeat < 1.2) claims.push({ reading: 'wide', weight: 3, seen: 'dates once each' });
    else claims.push({ reading: 'long', weight: 3, seen: `rows per date:${repeat.toFixed(1)}` });
    if (texts.some(({ isChannelWord }) => isChannelWord))
      claims.push({ reading: 'long', weight: 3, seen: 'channel column' });
    if (texts.some(({ isMetricWord }) => isMetricWord))
      claims.push({ reading: 'long', weight: 2, seen: 'metric column' });
    if (texts.some(({ isCampaignWord }) => isCampaignWord))
      claims.push({ reading: 'long', weight: 2, seen: 'campaign column' });
    if (bareMeasures > 0 && bareMeasures >= numbers / 3)
      claims.push({ reading: 'long', weight: 1.5, seen: 'measures without channel' });
    if (numbers > 2 && bareMeasures === 0) claims.push({ reading: 'wide', weight: 1, seen: 'several numbers' });
    return claims;
  },
};

/** Which column of text tells the rows of one date apart. Evidence: the columns of text with two values or more, or one. */
export const channelColumn: Detector<readonly TextColumnSeen[], string> = {
  name: 'channel column',
  detect: (texts) =>
    texts.flatMap(({ name, distinct, ...words }) => {
      if (words.isChannelWord) return [{ reading: name, weight: 5, seen: 'channel word' }];
      if (words.isMetricWord) return [{ reading: name, weight: 4, seen: 'metric word' }];
      if (words.isCampaignWord) return [{ reading: name, weight: 3.5, seen: 'campaign word' }];
      return distinct >= 2 && distinct <= 60 ? [{ reading: name, weight: 1.5, seen: `values:${distinct}` }] : [];
    }),
};
