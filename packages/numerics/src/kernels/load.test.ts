import { describe, expect, it } from 'vitest';
import { kernelsFor, memoryOf } from './load.ts';

describe('Loading the kernels', () => {
  it('counts calls into WebAssembly, one for each kernel called', () => {
    const { kernels, calls } = kernelsFor(memoryOf(1024), 'wasm');
    expect(calls()).toBe(0);
    kernels.zero(4, 64);
    kernels.logSigmoid(4, 64, 96);
    kernels.windowRecursionBack(1, 2, 1, 64, 96, 96, 64, 64, 0, 0, 0, 0);
    expect(calls()).toBe(3);
  });

  it('counts nothing on the plain road', () => {
    const { kernels, calls } = kernelsFor(memoryOf(1024), 'plain');
    kernels.zero(4, 64);
    expect(calls()).toBe(0);
  });

  it('counts by arena: two graphs in one process do not mix', () => {
    const first = kernelsFor(memoryOf(1024), 'wasm');
    const second = kernelsFor(memoryOf(1024), 'wasm');
    first.kernels.zero(4, 64);
    expect([first.calls(), second.calls()]).toEqual([1, 0]);
  });

  it.each([
    [1, 65536],
    [65536, 65536],
    [65537, 131072],
  ])('makes an arena of whole pages: %i bytes in %i', (asked, given) => {
    expect(memoryOf(asked).buffer.byteLength).toBe(given);
  });

  it('makes an arena that cannot grow, so that views stay valid', () => {
    const memory = memoryOf(1) as WebAssembly.Memory;
    expect(() => memory.grow(1)).toThrow();
  });
});
