import { adstockOf } from '../adstock/index.ts';
import { frameOf } from '../mmm/frame.ts';
import { linearOf } from '../mmm/linear.ts';
import { saturationOf } from '../saturation/index.ts';
import type { Model } from '@sextant/spec';
import type { Check } from './check.ts';

/** Parameters a channel brings: those of its curves that are not fixed, and its effect. */
function channelParameters(channel: Model['channels'][number]): number {
  const names = [
    ...Object.keys(adstockOf(channel.adstock.kind)?.parameters ?? {}).map((name) => channel.adstock[name]),
    ...Object.keys(saturationOf(channel.saturation.kind)?.parameters ?? {}).map((name) => channel.saturation[name]),
  ];
  return 1 + names.filter((belief) => typeof belief !== 'number').length;
}

/** As many weeks as parameters at least: with fewer the answer is the prior alone. */
export const enoughWeeks: Check = {
  name: 'enough weeks',
  run(model, panel) {
    const frame = frameOf(model, panel, 0);
    const linear = linearOf(model, panel, frame).columns.length;
    const parameters = 1 + linear + model.channels.reduce((sum, channel) => sum + channelParameters(channel), 0);
    const weeks = frame.observed.length;
    return weeks < parameters ? [{ code: 'weeks-too-few', where: {}, facts: { weeks, parameters } }] : [];
  },
};
