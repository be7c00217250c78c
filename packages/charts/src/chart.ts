import type { PlotOptions } from '@observablehq/plot';
import type { ChartKind, ChartTitle, Language } from '@sextant/words';
import type { Setting, Subject } from './setting.ts';
import type { Table } from './table.ts';

/** Where a title comes from: its facts where its condition holds, else undefined. */
export type TitleRule<View> = (view: View, about: About) => ChartTitle | undefined;

export interface About {
  readonly subject: Subject;
  readonly language: Language;
}

/**
 * One kind of chart. Everything is derived from the view: the title by the first rule whose condition holds (the last always
 * does), the picture as options of Observable Plot, and the same numbers as a table.
 */
export interface Chart<View> {
  readonly kind: ChartKind;
  isEmpty(view: View): boolean;
  readonly titles: readonly [...TitleRule<View>[], (view: View, about: About) => ChartTitle];
  subtitle(view: View, about: About): string;
  /** Under the picture: what the reader has to know beside it. */
  note?(view: View, about: About): string | undefined;
  table(view: View, about: About): Table;
  picture(view: View, setting: Setting): PlotOptions;
}
