/** Where a chain is. `value` holds the log density and, once a trajectory has passed, the energy there. */
export interface Point {
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  readonly value: Float64Array;
}

export function emptyPoint(dimension: number): Point {
  return {
    position: new Float64Array(dimension),
    gradient: new Float64Array(dimension),
    value: new Float64Array(2),
  };
}

export function copyPoint(from: Point, to: Point): void {
  copy(from.position, to.position);
  copy(from.gradient, to.gradient);
  copy(from.value, to.value);
}

/** A plain loop: at the few coordinates of a mix model it costs a fraction of a call to `set`. */
export function copy(from: Float64Array, to: Float64Array): void {
  const length = to.length;
  for (let i = 0; i < length; i++) to[i] = from[i] as number;
}
