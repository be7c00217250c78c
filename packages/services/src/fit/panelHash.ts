import { createHash } from 'node:crypto';
import type { Panel } from '@sextant/spec';
import { canonical } from '@sextant/stores';

/** Hash of everything a model sees: names and dates as canonical text, then the numbers as they lie in memory (all platforms of Node are little-endian). */
export function panelHash(panel: Panel): string {
  const { geos, weeks, firstModelled, outcome, valuePerUnit, spend, media, controls } = panel;
  const families = [spend, media, controls];
  const names = families.map((family) => Object.keys(family).sort());
  const hash = createHash('sha256').update(canonical({ geos, weeks, firstModelled, names }));
  const arrays = families.flatMap((family, i) => (names[i] ?? []).map((name) => family[name] ?? new Float64Array()));
  for (const array of [outcome, valuePerUnit, ...arrays]) hash.update(withOneNaN(array));
  return hash.digest('hex');
}

/** NaN has many bit patterns; a fresh array of numbers has one. */
function withOneNaN(array: Float64Array): Uint8Array {
  const clean = array.map((value) => (Number.isNaN(value) ? Number.NaN : value));
  return new Uint8Array(clean.buffer, clean.byteOffset, clean.byteLength);
}
