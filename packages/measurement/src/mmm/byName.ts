import type { Values } from '../parameter.ts';

const vector = Symbol('vector');

interface Named {
  [vector]: Float64Array;
}

type Getter = (this: Named) => number;

/** One getter per place, the same in every record: with others under the same name the engine would give up its fast records. */
const getters: Getter[] = [];

function getterOf(i: number): Getter {
  getters[i] ??= function (this: Named) {
    return this[vector][i] as number;
  };
  return getters[i];
}

/**
 * The parameters by name, as members read them, over the vector in which the graph hands them on. One record that reads through
 * to the vector: a new record at every call would be garbage in every gradient, and so would each number stored in one under a
 * name that the engine does not know beforehand.
 */
export function byName(names: readonly string[]): (p: Float64Array) => Values<string> {
  const record: Named = { [vector]: new Float64Array(names.length) };
  names.forEach((name, i) => void Object.defineProperty(record, name, { enumerable: true, get: getterOf(i) }));
  return (p) => {
    record[vector] = p;
    return record as Named & Values<string>;
  };
}
