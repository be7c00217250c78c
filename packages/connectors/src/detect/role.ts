import type { ColumnRole } from '@sextant/spec';
import { folded } from '../cells/words.ts';
import type { Claim, Detector } from './claim.ts';
import { type WordHit, type WordKind, withoutBrackets, wordHits } from './headerWords.ts';

/** What is known of a column of numbers when its role is asked. */
export interface RoleSeen {
  readonly name: string;
  /** Other columns of the file look like an advertising report: clicks, impressions, campaign. */
  readonly isInReport: boolean;
  readonly isPercent: boolean;
  /** Only 0 and 1 were seen. */
  readonly isFlag: boolean;
}

/** The roles, and two kinds of column that no model uses: ratios and counts of people, which never add up, and platforms' own results. */
export type RoleGuess = Exclude<ColumnRole, 'value per unit'> | 'not additive' | 'platform result';

const channelNames =
  /^(?:tv|ctv|ott|radio|print|newspaper|magazine|outdoor|ooh|dooh|billboard|cinema|search|paidsearch|sem|ppc|brandsearch|genericsearch|shopping|display|banner|social|paidsocial|video|onlinevideo|olv|youtube|google|googleads|bing|facebook|meta|instagram|tiktok|twitter|x|linkedin|pinterest|snapchat|reddit|kakao|kakaomoment|naver|naversearch|naverbrand|gfa|criteo|programmatic|affiliate|affiliates|influencer|podcast|directmail|mail|email|newsletter|coupon|catalog|sponsorship|네이버|카카오|구글|메타|페이스북|인스타그램|유튜브|틱톡|쿠팡|당근|검색|검색광고|배너|디스플레이|라디오|신문|잡지|옥외|옥외광고|인플루언서|제휴|영화관|텔레비전|티비)$/;

const ratio =
  /(?:^|[\s_(])(?:ctr|cpc|cpm|cpa|cpv|cpi|cvr|ppc|roas|roi|aov|vtr)(?:$|[\s_)])|(?:cost|price|amount|비용)\s*(?:per|\/)|per[\s_](?:click|view|conversion|result|purchase)|(?:click|conversion|conv|view|open|completion|bounce|hit)[\s_.-]*(?:through)?[\s_-]*rate|impression[\s_]*share|share[\s_]of[\s_]voice|광고수익률|클릭률|전환율|노출률|조회율|당비용|당\s*비용|평균노출순위|평균클릭비용|평균\s*cpc|rank$/iu;
const average = /(?:^|[\s_])(?:avg|average|mean)[\s_.]|^평균/iu;

const tails = /(?:ads?|sa|da|광고|모먼트|파워링크|쇼핑|marketing|media)$/u;

/** The whole name is a channel's, or a channel's with what it is called by agencies: Facebook Ads, 네이버SA. */
function namesChannel(name: string): boolean {
  const bare = folded(withoutBrackets(name));
  return channelNames.test(bare) || channelNames.test(bare.replace(tails, ''));
}

/** The role of a column of numbers, by its name first. */
export const role: Detector<RoleSeen, RoleGuess> = {
  name: 'role',
  detect: (seen) => {
    const { name } = seen;
    if (ratio.test(name)) return [{ reading: 'not additive', weight: 6, seen: `ratio:${name}` }];
    const hits = wordHits(name);
    const claims = hits.flatMap((hit) => claimsOf(hit, seen));
    if (average.test(name) && !hits.some(({ kind }) => kind === 'driver'))
      claims.push({ reading: 'not additive', weight: 5, seen: `average:${name}` });
    if (namesChannel(name)) claims.push({ reading: 'spend', weight: 2, seen: 'channel name' });
    if (seen.isFlag) claims.push({ reading: 'driver', weight: 1.5, seen: 'only 0 and 1' });
    if (seen.isPercent && claims.length === 0) claims.push({ reading: 'driver', weight: 1.5, seen: 'percent' });
    return claims;
  },
};

const readings: Readonly<Partial<Record<WordKind, RoleGuess>>> = {
  spend: 'spend',
  exposure: 'exposure',
  outcome: 'outcome',
  driver: 'driver',
  reach: 'not additive',
  identifier: 'ignored',
};

const weights: Readonly<Partial<Record<WordKind, number>>> = {
  spend: 4,
  exposure: 3.5,
  outcome: 3,
  driver: 3.5,
  reach: 4.5,
  identifier: 3,
};

function claimsOf({ kind, word, isWhole }: WordHit, { isInReport }: RoleSeen): Claim<RoleGuess>[] {
  const seen = `word:${word}`;
  if (kind === 'platform') {
    return [isInReport ? { reading: 'platform result', weight: 3.7, seen } : { reading: 'outcome', weight: 2, seen }];
  }
  const reading = readings[kind];
  if (reading === undefined) return [];
  if (reading === 'outcome' && isInReport) return [{ reading: 'platform result', weight: 3, seen }];
  return [{ reading, weight: (weights[kind] ?? 1) + (isWhole ? 0.5 : 0), seen }];
}

/** The channel in a column's name: what is left without the words of money and exposure. Empty where nothing is. */
export function channelIn(name: string): string {
  const bare = withoutBrackets(name);
  const cut = wordHits(name)
    .filter(({ kind }) => kind === 'spend' || kind === 'exposure')
    .map(({ word }) => word)
    .toSorted((a, b) => b.length - a.length);
  let left = bare;
  for (const word of cut) left = left.replace(new RegExp([...word].map(escaped).join('[\\s_-]*'), 'iu'), '');
  left = left.replaceAll(/\b(?:krw|usd|eur|jpy|gbp|total|media|link|unique|outbound|all)\b/giu, '');
  return left.replaceAll(/^[\s_\-.:/]+|[\s_\-.:/]+$/gu, '').replaceAll(/[\s_]{2,}/gu, ' ');
}

function escaped(letter: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter;
}
