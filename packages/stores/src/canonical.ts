import { createHash } from 'node:crypto';

/** What can be stored as JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text per value: keys sorted by code unit, numbers in the shortest form that reads back the same, no spaces; -0 is 0 (the
 * rules of RFC 8785). Throws on NaN, infinities and anything that is not JSON: they are bugs of the caller.
 */
export function canonical(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value, path);
  if (Array.isArray(value)) return `[${value.map((entry, i) => canonical(entry, `${path}[${i}]`)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return canonicalRecord(value, path);
  throw new TypeError(`${path} is no JSON: ${Object.prototype.toString.call(value)}`);
}

function canonicalNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`${path} is ${value}`);
  return JSON.stringify(value);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function canonicalRecord(value: Record<string, unknown>, path: string): string {
  const present = Object.keys(value).filter((key) => value[key] !== undefined);
  const members = present.sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key], `${path}.${key}`)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 in hexadecimal. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash under which a value goes: of its canonical text. */
export function hashOf(value: unknown): string {
  return digest(canonical(value));
}
