import { describe, expect, it } from 'vitest';
import { kernelsFor, memoryOf } from './load.ts';

/** The example of reference/inference.md 6.1 in lane 0; lane 1 stays empty. Ten digits are printed there. */
const x = [1, 0, 2, 1];
const hbar = [1, 2, -1, 0.5];
const a = 0.5;
const block = 8 * 8;
const at = {
  x: 64,
  s: 64 + block,
  sbar: 64 + 2 * block,
  xbar: 64 + 3 * block,
  scratch: 64 + 4 * block,
  lanes: 64 + 5 * block,
};
const decay = at.lanes;
const dropped = at.lanes + 16;
const abar = at.lanes + 32;
const droppedBar = at.lanes + 48;

function arena(road: 'wasm' | 'plain', weights: readonly number[]) {
  const memory = memoryOf(1024);
  const m = new Float64Array(memory.buffer);
  for (const [t, value] of x.entries()) m[at.x / 8 + 2 * t] = value;
  for (const [t, value] of weights.entries()) m[at.sbar / 8 + 2 * t] = value;
  m[decay / 8] = a;
  m[dropped / 8] = a * a * a;
  const column = (offset: number) => x.map((_, t) => m[offset / 8 + 2 * t] as number);
  return { m, column, kernels: kernelsFor(memory, road).kernels };
}

function expectClose(found: readonly number[], known: readonly number[]): void {
  for (const [i, value] of known.entries()) expect(found[i]).toBeCloseTo(value, 9);
}

function dot(u: readonly number[], v: readonly number[]): number {
  return u.reduce((sum, value, i) => sum + value * (v[i] as number), 0);
}

describe.each(['wasm', 'plain'] as const)('Known answers of geometric adstock on the %s road', (road) => {
  it('infinite, normalised by 1 - a', () => {
    const { m, column, kernels } = arena(
      road,
      hbar.map((value) => (1 - a) * value),
    );
    kernels.recursion(4, 2, at.x, decay, at.s);
    kernels.recursionBack(4, 2, decay, at.s, at.sbar, at.xbar, abar);
    const s = column(at.s);
    expectClose(
      s.map((value) => (1 - a) * value),
      [0.5, 0.25, 1.125, 1.0625],
    );
    expectClose(column(at.xbar), [0.90625, 0.8125, -0.375, 0.25]);
    expectClose([(m[abar / 8] as number) - dot(hbar, s)], [0.375]);
  });

  it('window of three weeks, normalised', () => {
    const all = 1 - a ** 3;
    const c = (1 - a) / all;
    const dc = (-all + (1 - a) * 3 * a ** 2) / all ** 2;
    const { m, column, kernels } = arena(
      road,
      hbar.map((value) => c * value),
    );
    kernels.windowRecursion(4, 2, 3, at.x, decay, dropped, at.s);
    kernels.windowRecursionBack(4, 2, 3, at.x, decay, dropped, at.s, at.sbar, at.xbar, abar, droppedBar, at.scratch);
    const s = column(at.s);
    expectClose(
      s.map((value) => c * value),
      [0.5714285714, 0.2857142857, 1.2857142857, 1.1428571429],
    );
    expectClose(column(at.xbar), [1, 0.9285714286, -0.4285714286, 0.2857142857]);
    const slope = (m[abar / 8] as number) + 3 * a ** 2 * (m[droppedBar / 8] as number) + dc * dot(hbar, s);
    expectClose([slope], [0.6530612245]);
  });
});

describe('Carry-over after media stop', () => {
  it.each(['wasm', 'plain'] as const)('ends in zeros, never in denormals (%s)', (road) => {
    const rows = 2000;
    const memory = memoryOf(64 + 8 * (2 * rows * 2 + 2));
    const m = new Float64Array(memory.buffer);
    m[8] = 1;
    const lanes = 64 + 16 * rows;
    m[lanes / 8] = 0.5;
    kernelsFor(memory, road).kernels.recursion(rows, 2, 64, lanes, lanes + 16);
    const s = [...m.subarray(lanes / 8 + 2)].filter((_, i) => i % 2 === 0);
    expect(s[900]).toBe(2 ** -900);
    expect(s.every((value) => value === 0 || value >= 1e-300)).toBe(true);
    expect(s[1100]).toBe(0);
  });

  it.each(['wasm', 'plain'] as const)('leaves no negative residue of the window (%s)', (road) => {
    const rows = 60;
    const memory = memoryOf(64 + 8 * (4 * rows + 4));
    const m = new Float64Array(memory.buffer);
    for (let t = 0; t < 20; t++) m[8 + 2 * t] = ((t * 7919) % 13) / 13;
    const lanes = 64 + 16 * rows;
    m[lanes / 8] = 0.83;
    m[lanes / 8 + 2] = 0.83 ** 8;
    kernelsFor(memory, road).kernels.windowRecursion(rows, 2, 8, 64, lanes, lanes + 16, lanes + 32);
    const s = m.subarray(lanes / 8 + 4, lanes / 8 + 4 + 2 * rows);
    expect(s.every((value) => value >= 0)).toBe(true);
    expect(s[2 * 40]).toBeLessThan(1e-14);
  });
});
