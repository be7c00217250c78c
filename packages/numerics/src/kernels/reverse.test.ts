import { describe, expect, it } from 'vitest';
import type { Kernels } from './kernels.ts';
import { kernelsFor, memoryOf } from './load.ts';

const rows = 9;
const lanes = 4;
const window = 3;
const block = rows * lanes;

/** One forward kernel with its reverse: sizes of what it reads and gives, and both calls by name of the vector. */
interface Pass {
  readonly inputs: Readonly<Record<string, number>>;
  readonly out: number;
  forward(k: Kernels, at: At): void;
  back(k: Kernels, at: At): void;
}

/** Byte offset of a vector; `bar` is 0 where the adjoint is not wanted. */
interface At {
  (name: string): number;
  bar(name: string): number;
}

const elementwise = (
  forward: 'exp' | 'log' | 'sigmoid' | 'logSigmoid' | 'tanh' | 'reciprocal',
  back: 'expBack' | 'logBack' | 'sigmoidBack' | 'logSigmoidBack' | 'tanhBack' | 'reciprocalBack',
  reads: 'x' | 'out',
): Pass => ({
  inputs: { x: block },
  out: block,
  forward: (k, at) => k[forward](block, at('x'), at('out')),
  back: (k, at) => k[back](block, at(reads), at.bar('out'), at.bar('x')),
});

const passes: Readonly<Record<string, Pass>> = {
  exp: elementwise('exp', 'expBack', 'out'),
  log: elementwise('log', 'logBack', 'x'),
  sigmoid: elementwise('sigmoid', 'sigmoidBack', 'out'),
  logSigmoid: elementwise('logSigmoid', 'logSigmoidBack', 'x'),
  tanh: elementwise('tanh', 'tanhBack', 'out'),
  reciprocal: elementwise('reciprocal', 'reciprocalBack', 'out'),
  multiply: {
    inputs: { x: block, y: block },
    out: block,
    forward: (k, at) => k.multiply(block, at('x'), at('y'), at('out')),
    back: (k, at) => k.multiplyBack(block, at('x'), at('y'), at.bar('out'), at.bar('x'), at.bar('y')),
  },
  scaleLanes: {
    inputs: { x: block, a: lanes },
    out: block,
    forward: (k, at) => k.scaleLanes(rows, lanes, at('x'), at('a'), at('out')),
    back: (k, at) => k.scaleLanesBack(rows, lanes, at('x'), at('a'), at.bar('out'), at.bar('x'), at.bar('a')),
  },
  shiftLanes: {
    inputs: { x: block, a: lanes },
    out: block,
    forward: (k, at) => k.shiftLanes(rows, lanes, at('x'), at('a'), at('out')),
    back: (k, at) => k.shiftLanesBack(rows, lanes, at.bar('out'), at.bar('x'), at.bar('a')),
  },
  recursion: {
    inputs: { x: block, a: lanes },
    out: block,
    forward: (k, at) => k.recursion(rows, lanes, at('x'), at('a'), at('out')),
    back: (k, at) => k.recursionBack(rows, lanes, at('a'), at('out'), at.bar('out'), at.bar('x'), at.bar('a')),
  },
  windowRecursion: {
    // `gone` is the weight of the week that drops out; it stays small enough here for the sum to stay positive.
    inputs: { x: block, a: lanes, gone: lanes },
    out: block,
    forward: (k, at) => k.windowRecursion(rows, lanes, window, at('x'), at('a'), at('gone'), at('out')),
    back: (k, at) =>
      k.windowRecursionBack(
        rows,
        lanes,
        window,
        at('x'),
        at('a'),
        at('gone'),
        at('out'),
        at.bar('out'),
        at.bar('x'),
        at.bar('a'),
        at.bar('gone'),
        at('scratch'),
      ),
  },
  convolve: {
    inputs: { x: block, w: window * lanes },
    out: block,
    forward: (k, at) => k.convolve(rows, lanes, window, at('x'), at('w'), at('out')),
    back: (k, at) => k.convolveBack(rows, lanes, window, at('x'), at('w'), at.bar('out'), at.bar('x'), at.bar('w')),
  },
  mix: {
    inputs: { h: block, b: lanes },
    out: rows,
    forward: (k, at) => k.mix(rows, lanes, at('h'), at('b'), 0, at('out')),
    back: (k, at) => k.mixBack(rows, lanes, at('h'), at('b'), at.bar('out'), at.bar('h'), at.bar('b')),
  },
  columnSums: {
    inputs: { h: block },
    out: lanes,
    forward: (k, at) => k.columnSums(rows, lanes, at('h'), at('w'), at('out')),
    back: (k, at) => k.columnSumsBack(rows, lanes, at('w'), at.bar('out'), at.bar('h')),
  },
};

const order = ['x', 'y', 'a', 'gone', 'w', 'h', 'b', 'out', 'scratch'];
const place = (name: string) => 64 + 8 * block * order.indexOf(name);
const placeOfBar = (name: string) => place(name) + 8 * block * order.length;

function setting(road: 'wasm' | 'plain', pass: Pass) {
  const memory = memoryOf(64 + 8 * block * 2 * order.length);
  const m = new Float64Array(memory.buffer);
  const { kernels } = kernelsFor(memory, road);
  for (let i = 8; i < m.length; i++) m[i] = 0.2 + (((i * 7919) % 101) / 101) * 0.7;
  const view = (name: string) => m.subarray(place(name) / 8, place(name) / 8 + block);
  const bar = (name: string) => m.subarray(placeOfBar(name) / 8, placeOfBar(name) / 8 + block);
  view('gone').forEach((value, i, all) => {
    all[i] = 0.1 * value;
  });
  const at = (wanted: readonly string[]): At =>
    Object.assign(place, { bar: (name: string) => (wanted.includes(name) ? placeOfBar(name) : 0) });
  /** sum_i outbar_i out_i: its gradient is what the reverse pass must add. */
  const loss = () => {
    pass.forward(kernels, at([]));
    let sum = 0;
    for (let i = 0; i < pass.out; i++) sum += (bar('out')[i] as number) * (view('out')[i] as number);
    return sum;
  };
  return { m, kernels, view, bar, at, loss };
}

/** Central difference of fourth order, step 1e-3: error about 1e-11 for these functions. */
function slope(f: () => number, x: Float64Array, i: number): number {
  const middle = x[i] as number;
  const at = (step: number) => {
    x[i] = middle + step;
    return f();
  };
  const h = 1e-3;
  const found = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  x[i] = middle;
  return found;
}

describe.each(['wasm', 'plain'] as const)('Reverse passes on the %s road', (road) => {
  describe.each(Object.keys(passes))('%s', (name) => {
    const pass = passes[name] as Pass;
    const inputs = Object.keys(pass.inputs);

    it('adds the gradient found by differences to every adjoint', () => {
      const { kernels, view, bar, at, loss } = setting(road, pass);
      const before = inputs.map((input) => bar(input).slice());
      const known = inputs.map((input) =>
        Array.from({ length: pass.inputs[input] as number }, (_, i) => slope(loss, view(input), i)),
      );
      loss();
      pass.back(kernels, at(['out', ...inputs]));
      for (const [j, input] of inputs.entries()) {
        for (const [i, value] of (known[j] as number[]).entries()) {
          const added = (bar(input)[i] as number) - (before[j]?.[i] as number);
          expect(Math.abs(added - value), `${input}[${i}]`).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
        }
      }
    });

    it('leaves alone an adjoint that is not wanted, with the others unchanged', () => {
      const all = setting(road, pass);
      all.loss();
      pass.back(all.kernels, all.at(['out', ...inputs]));
      for (const input of inputs) {
        const one = setting(road, pass);
        one.loss();
        const untouched = one.m.slice(0, 8);
        pass.back(one.kernels, one.at(['out', input]));
        expect([...one.bar(input)]).toEqual([...all.bar(input)]);
        expect([...one.m.subarray(0, 8)]).toEqual([...untouched]);
      }
    });
  });
});

describe('The logarithm has a floor', () => {
  it.each(['wasm', 'plain'] as const)('-1e8 with slope 0 up to 1e-300 (%s)', (road) => {
    const memory = memoryOf(1024);
    const m = new Float64Array(memory.buffer);
    const { kernels } = kernelsFor(memory, road);
    m.set([0, 1e-300, -3, 2], 8);
    m.set([1, 1, 1, 1], 16);
    kernels.log(4, 64, 96);
    kernels.logBack(4, 64, 128, 192);
    expect([...m.subarray(12, 16)].map((value) => value.toPrecision(9))).toEqual([
      '-100000000',
      '-100000000',
      '-100000000',
      '0.693147181',
    ]);
    expect([...m.subarray(24, 28)]).toEqual([0, 0, 0, 0.5]);
  });
});
