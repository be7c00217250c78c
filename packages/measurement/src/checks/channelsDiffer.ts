import type { Panel } from '@sextant/spec';
import { type Check, modelled } from './check.ts';

/** The same series up to a factor, to rounding of the file. */
function proportional(a: Float64Array, b: Float64Array): boolean {
  let [aa, ab, bb] = [0, 0, 0];
  for (let t = 0; t < a.length; t++) {
    const [x, y] = [a[t] as number, b[t] as number];
    aa += x * x;
    ab += x * y;
    bb += y * y;
  }
  return aa > 0 && bb > 0 && ab * ab > (1 - 1e-12) * aa * bb;
}

const media = (panel: Panel, name: string): Float64Array => modelled(panel.media[name] as Float64Array, panel);

/** Two channels that always moved together in the same proportion are one to the data. */
export const channelsDiffer: Check = {
  name: 'channels differ',
  run: (model, panel) =>
    model.channels.flatMap(({ name: a }, i) =>
      model.channels
        .slice(i + 1)
        .filter(({ name: b }) => proportional(media(panel, a), media(panel, b)))
        .map(({ name: b }) => ({ code: 'channels-identical', where: { channel: a }, facts: { a, b } }) as const),
    ),
};
