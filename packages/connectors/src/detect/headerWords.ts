import { folded, wordsOf } from '../cells/words.ts';

/** Words that a column's name is made of, by what they say of the column. Start: imports.md 8.4. */
export interface HeaderWords {
  readonly date: readonly string[];
  readonly channel: readonly string[];
  readonly campaign: readonly string[];
  readonly metric: readonly string[];
  readonly spend: readonly string[];
  readonly exposure: readonly string[];
  readonly outcome: readonly string[];
  readonly platform: readonly string[];
  readonly driver: readonly string[];
  readonly reach: readonly string[];
  readonly identifier: readonly string[];
  readonly currency: readonly string[];
  readonly value: readonly string[];
}

const list = (text: string): readonly string[] => text.split(' ');

/** English, French, German and Spanish words stand alone in a name; Korean ones may be parts of a longer word. */
export const headerWords: HeaderWords = {
  date: list(
    'date day week weeks dates byday datestart reportingstarts timeperiod gregoriandate stattimeday eventdate weekstart weekbeginning weekof startdate period time jour semaine día dia fecha datum tag woche semana 일별 일자 날짜 일 기간 통계일 집계일 보고시작 주 주차 주간 시작일 기준일',
  ),
  channel: list(
    'channel channels media medium publisher platform source network vehicle canal kanal 채널 매체 매체명 미디어 플랫폼 채널명',
  ),
  campaign: list('campaign campaignname campaigns campagne kampagne campaña 캠페인 캠페인명 캠페인이름'),
  metric: list('metric variable factor measure kpi 지표 항목 변수'),
  spend: list(
    'spend spends spending cost costs spent budget investment amountspent totalspent invest expense dépense dépenses depenses montantdépensé coût cout kosten ausgaben gasto coste importegastado 총비용 비용 광고비 집행 집행금액 집행액 소진액 소진금액 지출금액 지출 매체비',
  ),
  exposure: list(
    'impressions impression impr imp imps impcnt displays clicks click clkcnt views view grp grps trp trps opens sent sends visits sessions plays spots circulation klicks clics 노출수 노출 노출량 클릭수 클릭 조회수 재생수 발송수 발송',
  ),
  outcome: list(
    'revenue sales sale orders order turnover gmv income units subscriptions signups registrations leads installs bookings transactions kpi outcome y chiffredaffaires umsatz ventas ingresos ventes bestellungen pedidos 매출 매출액 주문 주문수 판매량 판매액 가입 가입자수 가입수 예약 설치수 거래액 성과',
  ),
  platform: list(
    'conversions conversion conv conversionvalue convvalue purchases purchase results ccnt convamt 전환수 총전환수 전환매출액 총전환매출액 구매 구매금액 구매완료수 전환 전환매출',
  ),
  driver: list(
    'price prices promo promotion promotions discount temperature temp weather rain holiday holidays event index competitor competition inflation unemployment trend demand seasonality stores distribution gdp cpi covid prix preis precio 가격 할인 프로모션 행사 기온 강수 휴일 공휴일 지수 경쟁사 경쟁 점포 매장 환율 단가',
  ),
  reach: list('reach frequency approximatememberreach reichweite 도달 도달수 빈도'),
  identifier: list('id ids identifier number no code 번호 아이디 코드'),
  currency: list('currency currencycode devise währung moneda 통화 통화코드'),
  value: list('value values amount val 값 금액'),
};

export type WordKind = keyof HeaderWords;

const isKorean = (word: string) => /\p{Script=Hangul}/u.test(word);

const entries = Object.entries(headerWords) as readonly (readonly [WordKind, readonly string[]])[];
const whole = new Map<string, WordKind[]>();
for (const [kind, words] of entries) for (const word of words) whole.set(word, [...(whole.get(word) ?? []), kind]);

/** Korean words longer than one syllable are looked for inside names; the longest that fits counts. */
const inside = entries
  .flatMap(([kind, words]) =>
    words.filter((word) => isKorean(word) && word.length > 1).map((word) => [word, kind] as const),
  )
  .toSorted((a, b) => b[0].length - a[0].length);

/** Without what stands in brackets: currency, VAT and window are read from there by others. */
export function withoutBrackets(name: string): string {
  return name.replaceAll(/\s*[([（][^)\]）]*[)\]）]/gu, '').trim();
}

export interface WordHit {
  readonly kind: WordKind;
  readonly word: string;
  /** The whole name is this word. */
  readonly isWhole: boolean;
}

/** The words of the dictionary in a name, whole names first. */
export function wordHits(name: string): readonly WordHit[] {
  const bare = folded(withoutBrackets(name)).replaceAll(/[.,:]/g, '');
  const found = (whole.get(bare) ?? []).map((kind) => ({ kind, word: bare, isWhole: true }));
  if (found.length > 0) return found;
  const words = wordsOf(withoutBrackets(name));
  const pairs = words.map((word, i) => word + (words[i + 1] ?? ''));
  const latin = [...new Set([...words, ...pairs])].flatMap((word) =>
    (whole.get(word) ?? []).filter(() => word.length > 1).map((kind) => ({ kind, word, isWhole: false })),
  );
  const korean = inside.find(([word]) => bare.includes(word));
  return korean === undefined || latin.some(({ word }) => word === korean[0])
    ? latin
    : [...latin, { kind: korean[1], word: korean[0], isWhole: false }];
}

/** How many of the names hold a word of the dictionary. */
export function headerWordCount(names: readonly string[]): number {
  return names.filter((name) => name.length < 60 && wordHits(name.replaceAll('"', '')).length > 0).length;
}
