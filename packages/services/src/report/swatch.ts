import type { Subject } from '@sextant/charts';
import { html, type Markup } from './markup.ts';

/** Twelve colours; from the thirteenth channel on they repeat with a stripe. */
const slots = 12;

/** The colour of a channel by its place in the model, which no sorting changes. */
export function swatch(channel: string, { channels }: Subject): Markup | null {
  const slot = channels.indexOf(channel);
  if (slot < 0) return null;
  const stripe = slot >= slots ? ' striped' : '';
  return html`<span class="swatch${stripe}" style="background-color:var(--c${(slot % slots) + 1})" aria-hidden="true"></span>`;
}
