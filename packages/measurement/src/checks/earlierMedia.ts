import { adstockOf } from '../adstock/index.ts';
import type { Check } from './check.ts';

/**
 * Weeks of media before the first modelled week that carry-over could reach and the file does not have: they count as 0,
 * which is stated.
 */
export const earlierMedia: Check = {
  name: 'earlier media',
  run(model, panel) {
    const reach = model.channels.map(({ adstock }) => {
      if (adstockOf(adstock.kind)?.carry.kind === 'none') return 0;
      return typeof adstock['window'] === 'number' ? adstock['window'] - 1 : panel.weeks.length - panel.firstModelled;
    });
    const weeks = Math.max(...reach) - panel.firstModelled;
    return weeks > 0 ? [{ code: 'media-before-window-missing', where: {}, facts: { weeks } }] : [];
  },
};
