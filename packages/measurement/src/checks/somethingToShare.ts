import { type Check, modelled } from './check.ts';

/** A belief in a share needs an outcome above 0 to take a share of, and weeks with both outcome and media. */
export const somethingToShare: Check = {
  name: 'something to share',
  run(model, panel) {
    const outcome = modelled(panel.outcome, panel);
    const total = outcome.reduce((sum, y) => (Number.isNaN(y) ? sum : sum + y), 0);
    return model.channels.flatMap(({ name, prior }) => {
      if (prior.on !== 'contribution share') return [];
      const media = modelled(panel.media[name] as Float64Array, panel);
      const ran = media.some((x, t) => x > 0 && !Number.isNaN(outcome[t]));
      if (total > 0 && ran) return [];
      return [{ code: 'share-of-nothing', where: { channel: name }, facts: { total } } as const];
    });
  },
};
