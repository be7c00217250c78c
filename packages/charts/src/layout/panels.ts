import type { Setting } from '../setting.ts';

/** One small picture among several, in px. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether it stands first in its row and so carries the axis. */
  readonly first: boolean;
}

export interface Panels {
  readonly panels: readonly Panel[];
  readonly height: number;
}

interface Wanted {
  /** Least width of one, without the axis. */
  readonly least: number;
  readonly most?: number;
  readonly height: number;
  /** Room above for its name, below for its axis, and at the left of each row for the labels of the axis. */
  readonly above: number;
  readonly below: number;
  readonly axis: number;
}

/** Small multiples in rows, as many beside each other as the width allows. */
export function panelsOf(
  { width }: Setting,
  count: number,
  { least, most = 4, height, above, below, axis }: Wanted,
): Panels {
  const gap = 18;
  const across = Math.max(1, Math.min(count, most, Math.floor((width - axis + gap) / (least + gap))));
  // No row with one panel alone where rows can be even.
  const columns = Math.ceil(count / Math.ceil(count / across));
  const each = (width - axis - gap * (columns - 1) - 2) / columns;
  const row = above + height + below;
  const panels = Array.from({ length: count }, (_, i) => {
    const column = i % columns;
    const left = axis + column * (each + gap);
    const top = Math.floor(i / columns) * row + above;
    return { left, right: left + each, top, bottom: top + height, first: column === 0 };
  });
  return { panels, height: Math.ceil(count / columns) * row };
}
