import type { Kernels } from './kernels.ts';
import { base64 } from './module.gen.ts';
import { twin } from './twin.ts';

export type Road = 'wasm' | 'plain';

/** A WebAssembly memory, or an ordinary buffer where the machine has no WebAssembly. */
export interface Arena {
  readonly buffer: ArrayBuffer;
}

export interface LoadedKernels {
  readonly kernels: Kernels;
  /** WebAssembly kernel calls since loading; always 0 on the plain road. */
  calls(): number;
}

const pageBytes = 65536;

/** Compiled once per process; null where the machine has no WebAssembly SIMD. */
let compiled: WebAssembly.Module | null | undefined;

/** Memory of at least `bytes` bytes that never grows: views on it stay valid. */
export function memoryOf(bytes: number): Arena {
  const pages = Math.max(1, Math.ceil(bytes / pageBytes));
  if (typeof WebAssembly === 'undefined') return { buffer: new ArrayBuffer(pages * pageBytes) };
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** The kernels on one arena. Both roads give the same bits; 'wasm' is taken as 'plain' where the machine lacks SIMD. */
export function kernelsFor(arena: Arena, road: Road): LoadedKernels {
  if (road === 'wasm' && compiled === undefined) compiled = compile(moduleBytes());
  if (road === 'plain' || !compiled) return { kernels: twin(arena.buffer), calls: () => 0 };
  return instantiate(compiled, arena);
}

export function instantiate(module: WebAssembly.Module, arena: Arena): LoadedKernels {
  const { exports } = new WebAssembly.Instance(module, { env: { memory: arena as WebAssembly.Memory } });
  const counter = exports.calls as WebAssembly.Global;
  return { kernels: exports as unknown as Kernels, calls: () => counter.value as number };
}

/** The bytes of the module as built by scripts/kernels.mjs. */
export function moduleBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function compile(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module | null {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return null;
  return new WebAssembly.Module(bytes);
}
