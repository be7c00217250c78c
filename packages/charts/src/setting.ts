import type { Language } from '@sextant/words';
import type { TextWidth } from './measure/textWidth.ts';
import type { Theme } from './theme/theme.ts';

/** What the numbers of a view are about, which the view itself does not carry. */
export interface Subject {
  readonly outcomeKind: 'revenue' | 'units';
  readonly currency: string;
  /** Channels in the order of their slots: the colour of a channel never depends on how a chart sorts. */
  readonly channels: readonly string[];
  /** Names of parameters in the language of the reader; what is not named is shown as it is. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Where and for whom a chart is drawn. `width` in px. */
export interface Setting {
  readonly document: Document;
  readonly width: number;
  readonly textWidth: TextWidth;
  readonly language: Language;
  readonly theme: Theme;
  readonly subject: Subject;
  /** The fit is not finished: intervals are dashed and their dots hollow. */
  readonly provisional?: boolean;
}
