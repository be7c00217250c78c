import type { Language } from '../language.ts';
import { fixed, magnitude, signOf } from './figure.ts';
import { scaleOf } from './scale.ts';

/** 11,248; from a million on 1.9M, 191만. */
export function count(n: number, language: Language): string {
  if (Math.abs(n) < 999_999.5) return fixed(n, 0);
  const { divisor, suffix } = scaleOf([n], language);
  const shown = magnitude(n / divisor);
  return `${signOf(n, shown)}${shown}${suffix}`;
}

/** English plural by number: 1 week, 2 weeks. */
export function plural(n: number, one: string, more = `${one}s`): string {
  return `${fixed(n, 0)} ${n === 1 ? one : more}`;
}
