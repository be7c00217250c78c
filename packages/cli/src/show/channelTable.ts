import type { ChannelResult, FitRecord } from '@sextant/spec';
import { money } from '@sextant/words';
import { type ColumnHead, tableLines } from '../layout/table.ts';
import { columnScale, one, outcomeInterval, ratioInterval } from './figures.ts';
import type { View } from './view.ts';

/** One row a channel: spend, effect, return, next unit of money, cost. */
export function channelTable({ subject }: FitRecord, channels: readonly ChannelResult[], view: View): string[] {
  const { words, language, width } = view;
  const { currency, outcomeKind } = subject;
  const unit = one(currency, language);
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
    { title: words.fit.channel, side: 'left' },
    { title: words.fit.spend, side: 'right' },
    { title: words.fit.effect, side: 'right' },
    { title: words.fit.returnPer(unit), side: 'right' },
    { title: words.fit.next(unit), side: 'right' },
    { title: isMoney ? words.fit.costPerMoney(unit) : words.fit.costPerUnit, side: 'right' },
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
