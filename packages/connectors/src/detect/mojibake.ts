import { again, type Encoding } from '../text/decode.ts';
import type { Detector } from './claim.ts';
import { headerWordCount } from './headerWords.ts';

export interface Mojibake {
  readonly before: Encoding;
  readonly found: string;
  readonly read: string;
}

/**
 * D03: Korean bytes that were read as western text and saved again: runs of À-ÿ, no Hangul, and known words once they are read
 * back. Evidence: the first lines.
 */
export const mojibake: Detector<string, Mojibake> = {
  name: 'mojibake',
  detect: (text) => {
    const run = /[\u0080-\u00ff\u0152-\u2122]{3,}/.exec(text)?.[0];
    if (run === undefined || /\p{Script=Hangul}/u.test(text)) return [];
    return (['euc-kr', 'utf-8'] as const).flatMap((before) => {
      const back = again(text, before);
      if (back.includes('\ufffd') || !/\p{Script=Hangul}{2,}/u.test(back)) return [];
      const words = Math.max(...back.split('\n').map((line) => headerWordCount(line.split(/[,;\t|]/))));
      if (words === 0) return [];
      const reading = { before, found: run, read: again(run, before) };
      return [{ reading, weight: 3 + words, seen: `header words:${words}` }];
    });
  },
};
