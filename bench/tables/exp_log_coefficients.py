"""Coefficients of the polynomials behind exp and log (packages/numerics/src/functions/exp-log-coefficients.ts).

Interpolation at Chebyshev points in 60 digits (mpmath), which is within a factor of two of the best polynomial; the error
printed beside it is that of the polynomial with coefficients rounded to doubles, relative to the whole function.
Run: python3 bench/tables/exp_log_coefficients.py
"""
from mpmath import mp, mpf, cos, exp, log, pi, matrix, lu_solve
import mpmath

mp.dps = 60


def fit(f, low, high, count):
    nodes = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    rows = matrix([[x**j for j in range(count)] for x in nodes])
    return [float(c) for c in lu_solve(rows, matrix([f(x) for x in nodes]))]


def at(coefficients, x):
    return sum(mpf(c) * x**j for j, c in enumerate(coefficients))


def worst(g, low, high):
    return max(abs(g(low + (high - low) * mpf(i) / 1999)) for i in range(2000))


print(f"# mpmath {mpmath.__version__}")

half = log(mpf(2)) / 2 + mpf(10) ** -6
q = fit(lambda r: (exp(r) - 1 - r) / r**2 if abs(r) > mpf(10) ** -20 else mpf(1) / 2, -half, half, 11)
print("exp: e^r = 1 + r + r^2 q(r), q from the constant up")
print("\n".join(repr(c) for c in q))
print("error", mpmath.nstr(worst(lambda r: (1 + r + r**2 * at(q, r)) / exp(r) - 1, -half, half), 3))

# log((1 + s) / (1 - s)) = 2 s + s z g(z), z = s^2, |s| <= 3 - 2 sqrt 2 for arguments in [sqrt(1/2), sqrt 2]
limit = (3 - 2 * mpmath.sqrt(2)) ** 2 * (1 + mpf(10) ** -6)


def tail(z):
    return 2 * sum(z**k / (2 * k + 3) for k in range(40))


g = fit(tail, mpf(0), limit, 7)
print("log: 2 atanh(s) = 2 s + s z g(z), z = s^2, g from the constant up")
print("\n".join(repr(c) for c in g))
print("error", mpmath.nstr(worst(lambda z: z * (at(g, z) - tail(z)) / 2, mpf(0), limit), 3))

ln2 = log(mpf(2))
high = mpf(int(ln2 * 2**33)) / 2**33  # 33 bits: n times it is exact for |n| < 2^20
print("ln 2, high:", repr(float(high)), "low:", repr(float(ln2 - high)), "log2 e:", repr(float(1 / ln2)))
