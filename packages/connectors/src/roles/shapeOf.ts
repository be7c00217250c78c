import type { ImportFinding, Layout, MappingFile, Where } from '@sextant/spec';
import { choose } from '../detect/claim.ts';
import { wordHits } from '../detect/headerWords.ts';
import { channelColumn, layout, type TextColumnSeen } from '../detect/layout.ts';
import { channelIn } from '../detect/role.ts';
import { type DateColumn, dateShare } from '../tables/dateColumn.ts';
import { numberShare } from '../tables/numberColumn.ts';
import type { ColumnSeen } from '../tables/profile.ts';

interface TableSeen {
  readonly where: Where;
  readonly columns: readonly ColumnSeen[];
  readonly rows: number;
  readonly date: DateColumn;
  readonly mapped: MappingFile | undefined;
}

export interface Shape {
  readonly layout: Layout;
  readonly channel: string | null;
  readonly findings: readonly ImportFinding[];
}

export const isText = (seen: ColumnSeen) => seen.texts > 0 && numberShare(seen) < 0.5 && dateShare(seen) < 0.5;
export const isBare = (name: string) =>
  wordHits(name).some(({ kind }) => kind === 'spend' || kind === 'exposure') && channelIn(name) === '';

/** Wide or long, and which column names the channel. */
export function shapeOf({ columns, date, rows, where, mapped }: TableSeen): Shape {
  const asked = mapped?.columns.find((column) => column.role === 'channel')?.column;
  if (mapped?.layout === 'wide') return { layout: 'wide', channel: null, findings: [] };
  if (asked !== undefined) return { layout: 'long', channel: asked, findings: [] };
  const texts = columns.filter((seen) => isText(seen) && seen.name !== '').map(textSeen);
  const measures = columns.filter((seen, i) => i !== date.index && numberShare(seen) >= 0.5);
  const claims = layout.detect({
    rows,
    dates: date.days.length,
    texts,
    bareMeasures: measures.filter(({ name }) => isBare(name)).length,
    numbers: measures.length,
  });
  const choice = choose(claims, 0);
  const isLong = mapped?.layout === 'long' || (choice.kind === 'chosen' && choice.reading === 'long');
  if (!isLong) return { layout: 'wide', channel: null, findings: [] };
  const column = choose(channelColumn.detect(texts), 0.5);
  if (column.kind === 'chosen') return { layout: 'long', channel: column.reading, findings: [] };
  const known = texts.map(({ name }) => name);
  return { layout: 'long', channel: null, findings: [{ code: 'channel-column-unclear', where, facts: { known } }] };
}

function textSeen({ name, distinct }: ColumnSeen): TextColumnSeen {
  const kinds = new Set(wordHits(name).map(({ kind }) => kind));
  return {
    name,
    distinct: distinct.size,
    isChannelWord: kinds.has('channel'),
    isCampaignWord: kinds.has('campaign') && !kinds.has('identifier'),
    isMetricWord: kinds.has('metric'),
  };
}
