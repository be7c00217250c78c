import { svg } from '../element.ts';
import type { Setting } from '../setting.ts';

/** The colour of a channel by its slot. */
export function channelColour({ theme, subject }: Pick<Setting, 'theme' | 'subject'>, channel: string): string {
  return colourOf(theme.channels, slotOf(subject.channels, channel));
}

export const slotOf = (channels: readonly string[], channel: string): number => Math.max(0, channels.indexOf(channel));

const colourOf = (colours: readonly string[], slot: number): string => colours[slot % colours.length] as string; // twelve, never empty

/** From the 13th channel on colours repeat: a stripe tells them apart. */
export const isStriped = ({ subject, theme }: Pick<Setting, 'theme' | 'subject'>, channel: string): boolean =>
  slotOf(subject.channels, channel) >= theme.channels.length;

/** 9 px before a name. */
export function swatch({ document, theme }: Setting, slot: number, x: number, y: number): SVGElement {
  const fill = colourOf(theme.channels, slot);
  const square = svg(document, 'rect', { x, y: y - 4.5, width: 9, height: 9, rx: 2, fill });
  if (slot < theme.channels.length) return square;
  const stripe = svg(document, 'path', {
    d: `M${x},${y + 4.5}L${x + 9},${y - 4.5}`,
    stroke: theme.surface,
    'stroke-width': 2,
  });
  return svg(document, 'g', {}, square, stripe);
}
