/**
 * The numbers behind exp and log, read by the plain functions and by the AssemblyScript kernels alike: both do the same
 * operations on the same doubles. Made by bench/tables/exp_log_coefficients.py (mpmath 1.3.0, 60 digits).
 */

/** e^r = 1 + r + r^2 q(r) for |r| <= ln 2 / 2, relative error 3.4e-19; q from the constant up. */
export const expQ0 = 0.5;
export const expQ1 = 0.1666666666666667;
export const expQ2 = 0.04166666666666667;
export const expQ3 = 0.008333333333326141;
export const expQ4 = 0.0013888888888883752;
export const expQ5 = 0.00019841269874801073;
export const expQ6 = 2.480158732553378e-5;
export const expQ7 = 2.7557255425009614e-6;
export const expQ8 = 2.7557273660822466e-7;
export const expQ9 = 2.510520668068106e-8;
export const expQ10 = 2.0914679595617734e-9;

/** 2 atanh(s) = 2 s + s z g(z) with z = s^2 for |s| <= 3 - 2 sqrt 2, relative error 4.7e-18; g from the constant up. */
export const logG0 = 0.666666666666667;
export const logG1 = 0.39999999999899505;
export const logG2 = 0.28571428625975764;
export const logG3 = 0.22222211134749734;
export const logG4 = 0.18182889128565508;
export const logG5 = 0.15331721490738642;
export const logG6 = 0.14616451042434167;

/** ln 2 in two parts; the high one has 33 bits, so that a whole multiple of it is exact. */
export const ln2High = 0.6931471804855391;
export const ln2Low = 7.440617110012397e-11;
export const log2e = Math.LOG2E;
