"""Log densities, their slopes and distribution functions to 17 digits, computed with 60.

    python3 bench/tables/densities.py > packages/numerics/src/densities/densities.data.json

Needs mpmath (1.3.0 made the committed file). Slopes are numerical derivatives of the plain formula at 60 digits; nothing here
is taken from the program under test. Infinite bounds are written as text.
"""
import json
import platform

import mpmath
from mpmath import betainc, exp, fabs, gammainc, inf, log, loggamma, mp, mpf, ncdf, pi, sqrt

mp.dps = 60


def log_normal_pdf(z):
    return -z * z / 2 - log(2 * pi) / 2


def mass(a, b):
    """P(a < Z < b) from the tail that keeps its digits."""
    if a > 0:
        return ncdf(-a) - ncdf(-b)
    return ncdf(b) - ncdf(a)


def truncated(x, m, s, lo, hi):
    return log_normal_pdf((x - m) / s) - log(s) - log(mass((lo - m) / s, (hi - m) / s))


def student(x, v, m, s):
    z = (x - m) / s
    return loggamma((v + 1) / 2) - loggamma(v / 2) - log(v * pi) / 2 - log(s) - (v + 1) / 2 * log(1 + z * z / v)


def student_cdf(x, v, m, s):
    z = (x - m) / s
    tail = betainc(v / 2, mpf(1) / 2, 0, v / (v + z * z), regularized=True) / 2
    return tail if z < 0 else 1 - tail


DENSITIES = {
    "normal": (
        lambda x, m, s: log_normal_pdf((x - m) / s) - log(s),
        lambda x, m, s: ncdf((x - m) / s),
        [((0, 1), (0, 1.5, -8, 30)), ((1000, 0.1), (1000.05, 999)), ((-2, 0.001), (-2.0005,))],
    ),
    "half-normal": (
        lambda x, s: log(2) + log_normal_pdf(x / s) - log(s),
        lambda x, s: mpmath.erf(x / s / sqrt(2)),
        [((2,), (1e-8, 0.3, 5, 40)), ((0.01,), (0.004,))],
    ),
    "log-normal": (
        lambda x, m, s: log_normal_pdf((log(x) - m) / s) - log(s) - log(x),
        lambda x, m, s: ncdf((log(x) - m) / s),
        [((0, 1), (1e-10, 0.7, 1, 1e6)), ((-3, 0.2), (0.05, 0.01)), ((2, 3), (0.2, 400))],
    ),
    "truncated-normal": (
        truncated,
        lambda x, m, s, lo, hi: mass((lo - m) / s, (x - m) / s) / mass((lo - m) / s, (hi - m) / s),
        [
            ((0, 1, -1, 2), (-0.9, 0, 1.7)),
            ((0.5, 0.2, 0, 1), (0.001, 0.45, 0.9)),
            ((0.3, 0.02, 0, 1), (0.28, 0.35)),
            ((0, 1, 5, 9), (5.01, 6)),
            ((0, 1, 10, inf), (10.05, 11)),
            ((3, 0.5, -inf, 1), (0.2, 0.99)),
            ((0, 1, 0.125, 0.126), (0.1252, 0.1258)),
            ((2, 1, -inf, inf), (1, 5)),
            ((-20, 1, 0, 1), (0.02, 0.3)),
            ((1, 4, -2, 3), (-1.5, 0.5)),
        ],
    ),
    "student-t": (
        student,
        student_cdf,
        [
            ((1, 0, 1), (0.25, -40, 1e5)),
            ((3, 2, 0.5), (2.000001, 4.5, -10)),
            ((0.3, 0, 2), (1, -1e6)),
            ((30, -1, 3), (2.5, -30)),
            ((41, 0, 1), (0.5, 6)),
            ((250, 0, 1), (1e-5, 2.5, -12)),
        ],
    ),
    "laplace": (
        lambda x, m, s: -fabs(x - m) / s - log(2 * s),
        lambda x, m, s: exp((x - m) / s) / 2 if x < m else 1 - exp(-(x - m) / s) / 2,
        [((0, 1), (1e-6, -3, 25)), ((2, 0.5), (1.5, 2.4))],
    ),
    "exponential": (
        lambda x, r: log(r) - r * x,
        lambda x, r: 1 - exp(-r * x),
        [((1,), (1e-9, 0.5, 30)), ((0.02,), (12, 300))],
    ),
    "gamma": (
        lambda x, k, r: k * log(r) - loggamma(k) + (k - 1) * log(x) - r * x,
        lambda x, k, r: gammainc(k, 0, r * x, regularized=True),
        [
            ((0.05, 1), (1e-12, 0.01, 2)),
            ((1, 2), (0.3, 4)),
            ((3, 1), (0.02, 2.5, 20)),
            ((50, 10), (3, 5.2, 8)),
        ],
    ),
    "inverse-gamma": (
        lambda x, k, s: k * log(s) - loggamma(k) - (k + 1) * log(x) - s / x,
        lambda x, k, s: gammainc(k, s / x, inf, regularized=True),
        [((3, 1), (0.05, 0.4, 6)), ((0.5, 2), (0.3, 50)), ((10, 4), (0.4, 1.1))],
    ),
    "beta": (
        lambda x, a, b: loggamma(a + b) - loggamma(a) - loggamma(b) + (a - 1) * log(x) + (b - 1) * log(1 - x),
        lambda x, a, b: betainc(a, b, 0, x, regularized=True),
        [
            ((1, 3), (0.01, 0.4, 0.95)),
            ((2, 2), (1e-6, 0.5, 0.9)),
            ((0.5, 0.5), (0.001, 0.7)),
            ((0.1, 5), (1e-8, 0.3)),
            ((200, 3), (0.97, 0.995)),
        ],
    ),
    "uniform": (
        lambda x, lo, hi: -log(hi - lo) + 0 * x,
        lambda x, lo, hi: (x - lo) / (hi - lo),
        [((-1, 3), (-0.5, 2.9)), ((0.25, 0.75), (0.3,))],
    ),
}


def number(value):
    return float(value) if abs(value) != inf else ("Infinity" if value > 0 else "-Infinity")


def slope(f, point, i):
    """Derivative of f in its i-th argument; 0 at an infinite bound."""
    if abs(point[i]) == inf:
        return mpf(0)
    h = mpf(10) ** -20 * max(1, abs(point[i])) * mpf(10) ** -10
    moved = lambda d: f(*(p + (d if j == i else 0) for j, p in enumerate(point)))
    return (moved(h) - moved(-h)) / (2 * h)


def rows():
    for kind, (f, cdf, cases) in DENSITIES.items():
        for args, points in cases:
            for x in points:
                point = [mpf(x), *map(mpf, args)]
                yield {
                    "kind": kind,
                    "args": [number(a) for a in point[1:]],
                    "x": float(x),
                    "logDensity": number(f(*point)),
                    "slopes": [number(slope(f, point, i)) for i in range(len(point))],
                    "cdf": number(cdf(*point)),
                }


made_by = f"bench/tables/densities.py, mpmath {mpmath.__version__}, Python {platform.python_version()}"
body = ",\n    ".join(json.dumps(row) for row in rows())
print(f'{{\n  "madeBy": "{made_by}",\n  "rows": [\n    {body}\n  ]\n}}')
