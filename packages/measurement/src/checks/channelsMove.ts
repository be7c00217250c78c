import { type Check, isConstant, modelled, type Refusal, type Remark } from './check.ts';

/** Fewer active weeks than this say little about a channel. A judgement. */
const fewWeeks = 8;

/** A channel that never ran, or never changed, cannot be measured. */
export const channelsMove: Check = {
  name: 'channels move',
  run: (model, panel) =>
    model.channels.flatMap(({ name }): (Refusal | Remark)[] => {
      const media = modelled(panel.media[name] as Float64Array, panel);
      const where = { channel: name };
      const active = media.filter((x) => x > 0).length;
      if (active === 0) return [{ code: 'channel-all-zero', where, facts: { weeks: media.length } }];
      if (isConstant(media)) return [{ code: 'channel-constant', where, facts: { value: media[0] as number } }];
      if (active < fewWeeks) return [{ code: 'channel-few-weeks', where, facts: { weeks: active, of: media.length } }];
      return [];
    }),
};
