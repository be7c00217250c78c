import type { Values } from '../parameter.ts';

/**
 * The parameters by name, as members read them, over the vector in which the graph hands them on. One record, filled in place:
 * a new one at every call would be garbage in every gradient. It begins with fractions, so that the engine keeps its fields
 * as doubles from the start.
 */
export function byName(names: readonly string[]): (p: Float64Array) => Values<string> {
  const record: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0.5]));
  return (p) => {
    for (let i = 0; i < names.length; i++) record[names[i] as string] = p[i] as number;
    return record;
  };
}
