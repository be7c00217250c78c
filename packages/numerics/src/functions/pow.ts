import { exp } from './exp.ts';
import { ln2High, ln2Low } from './exp-log-coefficients.ts';
import { polynomial } from './polynomial.ts';
import { productError, sumError } from './rounding-error.ts';

// 1 / (2k + 3), from atanh(s) = s + s^3 / 3 + s^5 / 5 + …
const ATANH = Array.from({ length: 11 }, (_, k) => 1 / (2 * k + 3));

const cell = new DataView(new ArrayBuffer(8));

/**
 * x to the power y to relative 1e-14, also where |y log x| is in the hundreds: log x carries 57 bits. pow(x, 0) = pow(1, y) = 1 and a negative x wants a whole y, as in IEEE 754-2019, 9.2.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x < 0 || Object.is(x, -0)) return ofNegative(-x, y);
  if (x === 0) return y > 0 ? 0 : Infinity;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  return ofPositive(x, y);
}

function ofNegative(size: number, y: number): number {
  const odd = Math.abs(y % 2) === 1;
  const whole = Math.floor(y) === y;
  if (!whole && size !== 0 && size !== Infinity) return NaN;
  return odd ? -pow(size, y) : pow(size, y);
}

function ofPositive(x: number, y: number): number {
  // Beyond 1e18 even the double next to 1 goes to 0 or overflows.
  if (Math.abs(y) > 1e18) return x > 1 === y > 0 ? Infinity : 0;
  let exponent = 0;
  let significand = x;
  if (x < 2.3e-308) {
    significand *= 18014398509481984; // 2^54, out of the subnormal numbers
    exponent = -54;
  }
  cell.setFloat64(0, significand);
  const top = cell.getInt32(0);
  exponent += (top >> 20) - 1023;
  cell.setInt32(0, (top & 0xfffff) | 0x3ff00000);
  significand = cell.getFloat64(0);
  if (significand > Math.SQRT2) {
    significand /= 2;
    exponent += 1;
  }
  return powerOf(significand, exponent, y);
}

/** (significand 2^exponent)^y with the logarithm as a sum of two doubles, high + low. */
function powerOf(significand: number, exponent: number, y: number): number {
  // log(significand) = 2 atanh(s), s = (significand - 1) / (significand + 1) with its rounding error kept
  const above = significand - 1;
  const below = significand + 1;
  const belowError = sumError(significand, 1, below);
  const s = above / below;
  const product = s * below;
  const sError = (above - product - productError(s, below, product) - s * belowError) / below;
  const square = s * s;
  const tail = 2 * (sError + s * square * polynomial(ATANH, square));

  const whole = exponent * ln2High;
  const first = whole + 2 * s;
  const rest = sumError(whole, 2 * s, first) + (exponent * ln2Low + tail);
  const high = first + rest;
  const low = first - high + rest;

  const power = y * high;
  if (power > 710 || power < -750) return power > 0 ? Infinity : 0;
  const correction = productError(y, high, power) + y * low;
  const value = exp(power);
  return value === Infinity ? exp(power / 2) * (1 + correction) * exp(power / 2) : value + value * correction;
}
