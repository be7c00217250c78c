import type { Language, TerminalWords } from '@sextant/words';
import type { Paint } from './paint.ts';

/** For whom and how wide something is shown. */
export interface View {
  readonly language: Language;
  readonly words: TerminalWords;
  readonly width: number;
  readonly paint: Paint;
}
