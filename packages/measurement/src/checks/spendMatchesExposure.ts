import { type Check, modelled, type Remark } from './check.ts';

/** Weeks in which money and exposure disagree: shown, since either column may be wrong. */
export const spendMatchesExposure: Check = {
  name: 'spend matches exposure',
  run: (model, panel) =>
    model.channels.flatMap(({ name, exposure }): Remark[] => {
      if (exposure === undefined) return [];
      const spend = modelled(panel.spend[name] as Float64Array, panel);
      const media = modelled(panel.media[name] as Float64Array, panel);
      const where = { channel: name };
      const unpaid = media.filter((x, t) => x > 0 && spend[t] === 0).length;
      const unseen = spend.filter((x, t) => x > 0 && media[t] === 0).length;
      const remarks: Remark[] = [];
      if (unpaid > 0) remarks.push({ code: 'channel-without-spend-but-exposure', where, facts: { weeks: unpaid } });
      if (unseen > 0) remarks.push({ code: 'channel-with-spend-but-no-exposure', where, facts: { weeks: unseen } });
      return remarks;
    }),
};
