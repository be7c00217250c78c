/** A straight scale, as Plot draws it: known before drawing, so that labels can be placed. */
export function linear(
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
): (x: number) => number {
  const slope = to === from ? 0 : (right - left) / (to - from);
  return (x) => left + (x - from) * slope;
}
