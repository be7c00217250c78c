import { z } from 'zod';
import type { CarrySettings } from './adstock.ts';

const normalise = z.boolean().default(true).describe('Whether the weights sum to 1.');
const weights = z.int().min(1).max(520);
const meaning = 'NUMBER of weekly weights, the week of the spend included: 8 means lags 0 to 7.';

/** Settings of a carry-over that needs a window. Default 8 weights, as PyMC-Marketing's l_max 8 (Meridian's max_lag 8 is 9). */
export const windowSettings = { window: weights.default(8).describe(meaning), normalise };

/** The same for a geometric decay, which may also run without end. */
export const decaySettings = {
  window: z
    .union([weights, z.literal('infinite')])
    .default(8)
    .describe(`${meaning} 'infinite': no end.`),
  normalise,
};

/** Number of weights. Throws (a bug: the parser refuses it) where a member needs a window and is given none. */
export function windowOf(settings: CarrySettings): number {
  if (settings.window === 'infinite') throw new Error('this adstock has no infinite form');
  return settings.window;
}
