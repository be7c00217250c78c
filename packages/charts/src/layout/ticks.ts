/** Round values from `low` to `high`, about `wanted` of them, in steps of 1, 2 or 5 times a power of ten. */
export function ticks(low: number, high: number, wanted: number): readonly number[] {
  const step = tickStep(low, high, wanted);
  if (!(step > 0)) return [low];
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step));
}

/** The step itself; 0 for an empty range. */
export function tickStep(low: number, high: number, wanted: number): number {
  const raw = (high - low) / Math.max(1, wanted);
  if (!(raw > 0) || !Number.isFinite(raw)) return 0;
  const power = 10 ** Math.floor(Math.log10(raw));
  const times = raw / power;
  return power * (times > 7.1 ? 10 : times > 3.5 ? 5 : times > 1.5 ? 2 : 1);
}

/** A range that ends on ticks and holds every finite value; `zero` puts zero inside. */
export function niceRange(values: readonly number[], wanted: number, zero: boolean): readonly [number, number] {
  const finite = values.filter((x) => Number.isFinite(x));
  const all = zero || finite.length === 0 ? [...finite, 0] : finite;
  const low = all.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const high = all.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  // Nearer than numbers can be told apart counts as one value.
  if (high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high)))
    return low === 0 ? [0, 1] : [Math.min(low, 0), Math.max(high, 0)];
  const step = tickStep(low, high, wanted);
  return [clean(Math.floor(low / step + 1e-9) * step), clean(Math.ceil(high / step - 1e-9) * step)];
}

const clean = (x: number) => Number(x.toPrecision(12));

/** Ticks that a width in px has room for: 3 to 6. */
export const room = (px: number) => Math.max(2, Math.min(5, Math.floor(px / 75)));
