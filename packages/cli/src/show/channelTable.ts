import type { ChannelResult, FitRecord } from '@sextant/spec';
import { money, nextTerm, one, returnTerm, term } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { columnScale, outcomeInterval, ratioInterval } from './figures.ts';
import type { View } from './view.ts';

/** One row a channel: spend, effect, return, next unit of money, cost. */
export function channelTable({ subject }: FitRecord, channels: readonly ChannelResult[], view: View): string[] {
  const { words, language, width } = view;
  const { currency, outcomeKind } = subject;
  const isMoney = outcomeKind === 'revenue';
  const spendScale = columnScale(
    channels.map((channel) => channel.spend),
    language,
  );
  const effectScale = columnScale(
    channels.map((channel) => channel.contribution.mean),
    language,
  );
  const heads: ColumnHead[] = [
    { title: term('channel', language), side: 'left' },
    { title: term('spend', language), side: 'right' },
    { title: term('effect', language), side: 'right' },
    { title: returnTerm(currency, language), side: 'right' },
    { title: nextTerm(currency, language), side: 'right' },
    {
      title: isMoney ? words.fit.costPerMoney(one(currency, language)) : term('costPerOutcome', language),
      side: 'right',
    },
  ];
  const rows = channels.map((channel) => [
    channel.name,
    money(channel.spend, currency, language, spendScale),
    outcomeInterval(channel.contribution, isMoney ? currency : null, language, effectScale),
    ratioInterval(channel.roi, language),
    ratioInterval(channel.marginalRoi, language),
    ratioInterval(channel.costPerOutcome, language),
  ]);
  return tableLines(heads, rows, width);
}
