import { expect, it } from 'vitest';
import type { Density } from './density.ts';
import { densityOf } from './index.ts';

/**
 * Slopes by the complex step (Squire & Trapp 1998): Im f(x + ih) / h has no cancellation, so h = 1e-30 gives every digit. The
 * formulas are written again here, in complex numbers and without constants; an argument that would need the logarithm of a
 * gamma function is left to the table.
 */
class Complex {
  readonly re: number;
  readonly im: number;
  constructor(re: number, im = 0) {
    this.re = re;
    this.im = im;
  }
  plus(o: Complex | number): Complex {
    const b = typeof o === 'number' ? new Complex(o) : o;
    return new Complex(this.re + b.re, this.im + b.im);
  }
  times(o: Complex | number): Complex {
    const b = typeof o === 'number' ? new Complex(o) : o;
    return new Complex(this.re * b.re - this.im * b.im, this.re * b.im + this.im * b.re);
  }
  minus(o: Complex): Complex {
    return this.plus(o.times(-1));
  }
  over(o: Complex): Complex {
    const size = o.re * o.re + o.im * o.im;
    return this.times(new Complex(o.re / size, -o.im / size));
  }
  log(): Complex {
    return new Complex(Math.log(Math.hypot(this.re, this.im)), Math.atan2(this.im, this.re));
  }
}

type Formula = (x: Complex, a: Complex, b: Complex, c: Complex) => Complex;
const halfSquare = (z: Complex): Complex => z.times(z).times(-0.5);

/** Per density: the formula, the point, and which of x and the arguments it can be moved in. */
const formulas: Readonly<
  Record<string, { f: Formula; points: readonly (readonly number[])[]; moves: readonly number[] }>
> = {
  normal: {
    f: (x, m, s) => halfSquare(x.minus(m).over(s)).minus(s.log()),
    points: [
      [0.3, 1, 2],
      [-40, 0, 1],
      [1e-9, 0, 1e-3],
      [1000.01, 1000, 0.1],
    ],
    moves: [0, 1, 2],
  },
  'half-normal': {
    f: (x, s) => halfSquare(x.over(s)).minus(s.log()),
    points: [
      [1e-12, 2],
      [3, 0.4],
    ],
    moves: [0, 1],
  },
  'log-normal': {
    f: (x, m, s) => halfSquare(x.log().minus(m).over(s)).minus(s.log()).minus(x.log()),
    points: [
      [1e-8, 0, 1],
      [2.5, 1, 0.3],
      [1e6, -1, 4],
    ],
    moves: [0, 1, 2],
  },
  'truncated-normal': { f: (x, m, s) => halfSquare(x.minus(m).over(s)), points: [[0.4, 0.5, 0.2, 0, 1]], moves: [0] },
  'student-t': {
    f: (x, v, m, s) => {
      const z = x.minus(m).over(s);
      return z.times(z).over(v).plus(1).log().times(v.plus(1)).times(-0.5).minus(s.log());
    },
    points: [
      [0.2, 3, 0, 1],
      [-1e4, 1, 2, 0.5],
      [2, 200, 1.9999, 3],
    ],
    moves: [0, 2, 3],
  },
  laplace: {
    f: (x, m, s) =>
      x
        .minus(m)
        .times(x.re < m.re ? 1 : -1)
        .over(s)
        .minus(s.log()),
    points: [
      [1, 2, 0.5],
      [3, 2, 4],
    ],
    moves: [0, 1, 2],
  },
  exponential: {
    f: (x, r) => r.log().minus(r.times(x)),
    points: [
      [0, 3],
      [70, 0.02],
    ],
    moves: [0, 1],
  },
  gamma: {
    f: (x, k, r) => k.times(r.log()).plus(k.plus(-1).times(x.log())).minus(r.times(x)),
    points: [
      [1e-9, 0.5, 1],
      [4, 50, 10],
    ],
    moves: [0, 2],
  },
  'inverse-gamma': {
    f: (x, k, s) => k.times(s.log()).minus(k.plus(1).times(x.log())).minus(s.over(x)),
    points: [
      [0.01, 3, 1],
      [5, 0.5, 2],
    ],
    moves: [0, 2],
  },
  beta: {
    f: (x, a, b) =>
      a
        .plus(-1)
        .times(x.log())
        .plus(b.plus(-1).times(x.times(-1).plus(1).log())),
    points: [
      [1e-7, 0.5, 3],
      [0.999, 2, 40],
    ],
    moves: [0],
  },
  uniform: { f: (_, a, b) => b.minus(a).log().times(-1), points: [[0.5, 0, 3]], moves: [0, 1, 2] },
};

it.each(Object.entries(formulas))('%s has the slopes of the complex step', (kind, { f, points, moves }) => {
  const density = densityOf(kind) as Density;
  const h = 1e-30;
  for (const point of points) {
    const slopes = new Float64Array(point.length);
    density.slopes(point[0] as number, point.slice(1), slopes);
    for (const i of moves) {
      const at = [0, 1, 2, 3].map((j) => new Complex(point[j] ?? 0, j === i ? h : 0));
      const wanted = f(at[0] as Complex, at[1] as Complex, at[2] as Complex, at[3] as Complex).im / h;
      // The terms of a slope may nearly cancel: relative to 1 where it is small.
      expect(Math.abs((slopes[i] as number) - wanted)).toBeLessThan(1e-13 * (1 + Math.abs(wanted)));
    }
  }
});
