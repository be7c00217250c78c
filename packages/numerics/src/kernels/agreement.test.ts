import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expQ1, expQ4, logG0, logG3 } from '../functions/exp-log-coefficients.ts';
import type { Kernels } from './kernels.ts';
import { instantiate, memoryOf, moduleBytes } from './load.ts';
import { twin } from './twin.ts';

/** Vectors of `size` doubles each, one after the other from byte 64, filled with the same values for both roads. */
interface Scene {
  readonly rows: number;
  readonly lanes: number;
  readonly window: number;
  /** rows x lanes, even. */
  readonly n: number;
  /** Byte offset of vector k. */
  at(k: number): number;
}

/** How each kernel is called. The record is closed over `Kernels`: a new kernel does not compile without its line. */
const calls: { readonly [Name in keyof Kernels]: (k: Kernels, s: Scene) => void } = {
  zero: (k, s) => k.zero(s.n, s.at(2)),
  exp: (k, s) => k.exp(s.n, s.at(0), s.at(2)),
  expBack: (k, s) => k.expBack(s.n, s.at(0), s.at(1), s.at(2)),
  log: (k, s) => k.log(s.n, s.at(0), s.at(2)),
  logBack: (k, s) => k.logBack(s.n, s.at(0), s.at(1), s.at(2)),
  sigmoid: (k, s) => k.sigmoid(s.n, s.at(0), s.at(2)),
  sigmoidBack: (k, s) => k.sigmoidBack(s.n, s.at(0), s.at(1), s.at(2)),
  logSigmoid: (k, s) => k.logSigmoid(s.n, s.at(0), s.at(2)),
  logSigmoidBack: (k, s) => k.logSigmoidBack(s.n, s.at(0), s.at(1), s.at(2)),
  tanh: (k, s) => k.tanh(s.n, s.at(0), s.at(2)),
  tanhBack: (k, s) => k.tanhBack(s.n, s.at(0), s.at(1), s.at(2)),
  reciprocal: (k, s) => k.reciprocal(s.n, s.at(0), s.at(2)),
  reciprocalBack: (k, s) => k.reciprocalBack(s.n, s.at(0), s.at(1), s.at(2)),
  add: (k, s) => k.add(s.n, s.at(0), s.at(1), s.at(2)),
  subtract: (k, s) => k.subtract(s.n, s.at(0), s.at(1), s.at(2)),
  addScaled: (k, s) => k.addScaled(s.n, s.at(0), s.at(1), s.at(3), s.at(0)),
  multiply: (k, s) => k.multiply(s.n, s.at(0), s.at(1), s.at(2)),
  multiplyBack: (k, s) => {
    k.multiplyBack(s.n, s.at(0), s.at(1), s.at(2), s.at(3), s.at(4));
    k.multiplyBack(s.n, s.at(0), s.at(0), s.at(2), s.at(5), s.at(5));
    k.multiplyBack(s.n, s.at(0), s.at(1), s.at(2), 0, s.at(6));
  },
  dot: (k, s) => k.dot(s.n, s.at(0), s.at(1), s.at(2)),
  scaleLanes: (k, s) => k.scaleLanes(s.rows, s.lanes, s.at(0), s.at(1), s.at(2)),
  scaleLanesBack: (k, s) => {
    k.scaleLanesBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), s.at(3), s.at(4));
    k.scaleLanesBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), 0, s.at(5));
    k.scaleLanesBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), s.at(6), 0);
  },
  shiftLanes: (k, s) => k.shiftLanes(s.rows, s.lanes, s.at(0), s.at(1), s.at(2)),
  shiftLanesBack: (k, s) => {
    k.shiftLanesBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2));
    k.shiftLanesBack(s.rows, s.lanes, s.at(0), 0, s.at(3));
    k.shiftLanesBack(s.rows, s.lanes, s.at(0), s.at(4), 0);
  },
  recursion: (k, s) => k.recursion(s.rows, s.lanes, s.at(0), s.at(1), s.at(2)),
  recursionBack: (k, s) => {
    k.recursionBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), s.at(3), s.at(4));
    k.recursionBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), 0, s.at(5));
    k.recursionBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), s.at(6), 0);
    k.recursionBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), 0, 0);
  },
  windowRecursion: (k, s) => k.windowRecursion(s.rows, s.lanes, s.window, s.at(0), s.at(1), s.at(2), s.at(3)),
  windowRecursionBack: (k, s) => {
    const back = (xbar: number, abar: number, awbar: number) =>
      k.windowRecursionBack(
        s.rows,
        s.lanes,
        s.window,
        s.at(0),
        s.at(1),
        s.at(2),
        s.at(3),
        s.at(4),
        xbar,
        abar,
        awbar,
        s.at(5),
      );
    back(s.at(6), s.at(7), s.at(8));
    back(0, s.at(7), s.at(8));
    back(s.at(6), 0, 0);
    back(0, s.at(7), 0);
    back(0, 0, s.at(8));
    back(0, 0, 0);
  },
  convolve: (k, s) => k.convolve(s.rows, s.lanes, s.window, s.at(0), s.at(1), s.at(2)),
  convolveBack: (k, s) => {
    k.convolveBack(s.rows, s.lanes, s.window, s.at(0), s.at(1), s.at(2), s.at(3), s.at(4));
    k.convolveBack(s.rows, s.lanes, s.window, s.at(0), s.at(1), s.at(2), 0, s.at(5));
    k.convolveBack(s.rows, s.lanes, s.window, s.at(0), s.at(1), s.at(2), s.at(6), 0);
  },
  mix: (k, s) => {
    k.mix(s.rows, s.lanes, s.at(0), s.at(1), 0, s.at(2));
    k.mix(s.rows, s.lanes, s.at(0), s.at(1), 1, s.at(3));
  },
  mixBack: (k, s) => {
    k.mixBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), s.at(3), s.at(4));
    k.mixBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), 0, s.at(5));
    k.mixBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2), s.at(6), 0);
  },
  columnSums: (k, s) => k.columnSums(s.rows, s.lanes, s.at(0), s.at(1), s.at(2)),
  columnSumsBack: (k, s) => {
    k.columnSumsBack(s.rows, s.lanes, s.at(0), s.at(1), s.at(2));
    k.columnSumsBack(s.rows, s.lanes, s.at(0), s.at(1), 0);
  },
};

const names = Object.keys(calls) as readonly (keyof Kernels)[];
const vectors = 9;

function sceneOf(rows: number, lanes: number, window: number): Scene {
  const size = Math.max(rows, window) * lanes;
  return { rows, lanes, window, n: rows * lanes, at: (k) => 64 + 8 * size * k };
}

function bytesOf(scene: Scene): number {
  return scene.at(vectors) + 64;
}

/** Values as kernels meet them, with zeros, both infinities, NaN, denormals and the edges of exp and log among them. */
const values = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, -0, 1, -1, 1e-300, 1e-301, 5e-324, 1e300, 709.78, 709.8, -745.13, -745.14),
  },
  { weight: 1, arbitrary: fc.double() },
);

const scenes = fc.record({
  rows: fc.integer({ min: 1, max: 13 }),
  lanes: fc.constantFrom(2, 4, 6, 8),
  window: fc.integer({ min: 1, max: 11 }),
  pool: fc.array(values, { minLength: 31, maxLength: 31 }),
});

function fill(m: Float64Array, pool: readonly number[]): void {
  // A stride that shares no factor with the pool's length, and a shift, so that vectors differ.
  for (let i = 0; i < m.length; i++) m[i] = pool[(i * 7 + (i >> 4)) % pool.length] as number;
}

/** Both roads side by side on memories of their own. */
function pairOf(module: WebAssembly.Module, scene: Scene) {
  const fast = memoryOf(bytesOf(scene));
  const slow = memoryOf(bytesOf(scene));
  const length = bytesOf(scene) / 8;
  return {
    fast: instantiate(module, fast).kernels,
    slow: twin(slow.buffer),
    fastView: new Float64Array(fast.buffer, 0, length),
    slowView: new Float64Array(slow.buffer, 0, length),
  };
}

/** The whole memory after the call is compared, so a write outside the result shows too. NaN equals NaN of any payload. */
function agreesOn(
  pair: ReturnType<typeof pairOf>,
  name: keyof Kernels,
  scene: Scene,
  pool: readonly number[],
): boolean {
  const { fast, slow, fastView, slowView } = pair;
  fill(fastView, pool);
  fill(slowView, pool);
  calls[name](fast, scene);
  calls[name](slow, scene);
  return fastView.every((value, i) => Object.is(value, slowView[i]));
}

/** What is held against the module as a whole: every kernel on a few fixed scenes. */
function agrees(bytes: Uint8Array<ArrayBuffer>): boolean {
  const module = new WebAssembly.Module(bytes);
  const pool = Array.from({ length: 31 }, (_, i) => ((i * 12) % 31) / 7 - 2.1);
  const inUnit = pool.map((value) => 0.05 + 0.2 * Math.abs(value));
  return [sceneOf(7, 6, 3), sceneOf(3, 4, 5), sceneOf(11, 2, 6), sceneOf(9, 8, 4)].every((scene) => {
    const pair = pairOf(module, scene);
    return names.every((name) => agreesOn(pair, name, scene, pool) && agreesOn(pair, name, scene, inUnit));
  });
}

describe('The WebAssembly kernels equal their plain twin in every bit', () => {
  const module = new WebAssembly.Module(moduleBytes());
  it.each(names)('%s', (name) => {
    fc.assert(
      fc.property(scenes, ({ rows, lanes, window, pool }) => {
        const scene = sceneOf(rows, lanes, window);
        return agreesOn(pairOf(module, scene), name, scene, pool);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

/** Where a run of bytes occurs. */
function placesOf(pattern: readonly number[], bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let i = 0; i + pattern.length <= bytes.length; i++) {
    if (pattern.every((byte, j) => bytes[i + j] === byte)) places.push(i);
  }
  return places;
}

function withBitFlipped(bytes: Uint8Array<ArrayBuffer>, place: number, bit: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  changed[place] = (changed[place] as number) ^ (1 << bit);
  return changed;
}

describe('The comparison would see a wrong module', () => {
  const bytes = moduleBytes();

  it('accepts the module as it is', () => {
    expect(agrees(bytes)).toBe(true);
  });

  it('sees one bit of a coefficient of exp and of log', () => {
    for (const coefficient of [expQ1, expQ4, logG0, logG3]) {
      const pattern = [...new Uint8Array(new Float64Array([coefficient]).buffer)];
      const places = placesOf(pattern, bytes);
      expect(places.length).toBeGreaterThan(0);
      expect(agrees(withBitFlipped(bytes, (places[0] as number) + 5, 0)), `${coefficient}`).toBe(false);
    }
  });

  it('sees every addition turned into a subtraction, which is one bit', () => {
    const additions = placesOf([0xfd, 0xf0, 0x01], bytes);
    expect(additions.length).toBeGreaterThan(100);
    const unseen = additions.filter((place) => agrees(withBitFlipped(bytes, place + 1, 0)));
    expect(unseen).toEqual([]);
  });
});
