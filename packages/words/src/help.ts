import type { VerbName } from '@sextant/spec';
import type { WordsFor } from './message.ts';

/** Options that every command has. */
export type CommonOption = 'folder' | 'language' | 'json' | 'help' | 'version';

export interface Help {
  readonly product: string;
  readonly verbs: WordsFor<VerbName>;
  /** By the field of an argument of a contract; `command field` where a command means something of its own by it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly common: WordsFor<CommonOption>;
}
