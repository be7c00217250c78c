import { needsSpend } from '../mmm/effect.ts';
import { type Check, modelled } from './check.ts';

/** A belief in a ratio to money needs money: a channel that cost nothing in the modelled weeks has no return. */
export const spendForReturns: Check = {
  name: 'spend for returns',
  run: (model, panel) =>
    model.channels.flatMap(({ name, prior }) => {
      const spend = modelled(panel.spend[name] as Float64Array, panel);
      if (!needsSpend(prior.on) || spend.some((x) => x > 0)) return [];
      return [{ code: 'channel-without-spend', where: { channel: name }, facts: { weeks: spend.length } } as const];
    }),
};
