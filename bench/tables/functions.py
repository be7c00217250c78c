"""Tables of Sextant's functions: [arguments, value, condition number], with mpmath to 60 digits, rounded to doubles.

Run from the root of the repository: python3 bench/tables/functions.py [name ...]
The condition number is the sum over the arguments of |argument * slope / value|.
Writes packages/numerics/src/functions/tables/<name>.data.json.
"""

import json
import pathlib
import random
import sys

import mpmath as mp

mp.mp.dps = 60
FOLDER = pathlib.Path("packages/numerics/src/functions/tables")


def spread(low, high, count):
    """Geometric steps from low to high."""
    return [low * (high / low) ** (i / (count - 1)) for i in range(count)]


def even(low, high, count):
    return [low + (high - low) * i / (count - 1) for i in range(count)]


def both(values):
    return [-v for v in values] + list(values)


def one(values):
    return [(v,) for v in values]


def scattered(count, *ranges, seed=1):
    """Points in a box, drawn evenly ('u') or evenly in the logarithm ('l')."""
    draw = random.Random(seed)
    point = lambda kind, a, b: draw.uniform(a, b) if kind == "u" else a * (b / a) ** draw.random()
    return [tuple(point(*r) for r in ranges) for _ in range(count)]


# Doubles that come very near a multiple of pi / 2, and the neighbours of zeros and seams.
NEAR_TURNS = [float(mp.pi * k / 2) for k in (1, 2, 3, 4, 5, 7, 11, 22, 355, 710, 1001, 103993, 208341, 312689, 600001)]
ANGLES = both(spread(1e-10, 9e5, 30)) + NEAR_TURNS + [0.78, 0.7853981633974483, 0.7853981633974484, 2.0**19, 999999.5, 1e-300]


def normal_tail(z):
    return mp.erfc(-z / mp.sqrt(2)) / 2


def gamma_lower(a, x):
    return mp.gammainc(a, 0, x, regularized=True)


def gamma_upper(a, x):
    return mp.gammainc(a, x, mp.inf, regularized=True)


def beta_lower(a, b, x, y=None):
    """DLMF 8.17.8: x^a y^b / (a B(a, b)) times a sum of positive terms, from the side where x <= 1/2."""
    y = 1 - x if y is None else y
    if x > 0.5:
        return 1 - beta_lower(b, a, y, x)
    term = total = mp.mpf(1)
    n = 0
    while term > total * mp.eps:
        term *= (a + b + n) * x / (a + 1 + n)
        total += term
        n += 1
    return total * x**a * y**b / (a * mp.beta(a, b))


def wide(f):
    """Enough digits for a tail of 1e-200 left over from 1."""

    def at_250_digits(*args):
        with mp.workdps(250):
            return +f(*args)

    return at_250_digits


def student(t, v):
    x = v / (v + t * t)
    tail = beta_lower(v / 2, mp.mpf(1) / 2, x, t * t / (v + t * t)) / 2
    return tail if t < 0 else 1 - tail


def solved(f, target, start):
    """Root of log f = log target, for targets down to 1e-300."""
    return mp.findroot(lambda u: mp.log(f(u)) - mp.log(target), start)


def normal_quantile(p):
    if p > 0.5:
        return -normal_quantile(1 - p)
    start = -mp.sqrt(max(mp.mpf(0), -2 * mp.log(2 * p)))
    return mp.mpf(0) if p == 0.5 else solved(normal_tail, p, (start, start + mp.mpf("1e-3")))


def log_beta(a, b):
    return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)


ROOT = float(mp.findroot(mp.digamma, 1.46))
LARGE = [100.0, 1234.5, 1e5, 1e8, 1e15]
NEAR_ONE_TWO = [c + s * d for c in (1.0, 2.0) for s in (-1, 1) for d in (1e-15, 1e-8, 1e-4, 0.009, 0.1, 0.49)]
GAMMA_POINTS = spread(1e-10, 60, 40) + NEAR_ONE_TWO + [0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 9.999999, 10.0] + LARGE
GAMMA_CORE = [(a, a * f) for a in (0.5, 1.0, 3.7, 10.0, 99.5, 1e4) for f in (0.7, 0.98, 1.0, 1.02, 1.3)]
GAMMA_TAILS = GAMMA_CORE + [(1e-3, 1e-8), (1e-3, 0.5), (1e-3, 2.0), (0.3, 1.4999), (0.3, 1.5), (0.999, 1e-5), (5.0, 1e-3),
                            (5.0, 60.0), (9.99, 300.0), (10.0, 300.0), (0.01, 100.0), (400.0, 180.0), (1e5, 99000.0), (1e5, 101000.0)]
BETA_POINTS = [(a, b, min(0.999, max(1e-9, a / (a + b) * f))) for a, b in ((0.5, 0.5), (1.0, 3.0), (0.1, 2.0), (2.0, 0.1), (9.0, 11.0),
               (12.0, 30.0), (500.0, 3.0), (3.0, 500.0), (1e3, 2e3), (1e5, 1e5)) for f in (0.01, 0.5, 0.97, 1.0, 1.03, 1.6)]
BETA_POINTS += [(5e4, 0.5, 1 - d) for d in (1e-3, 5e-4, 1e-4, 1e-5, 5e-6, 1e-9)]

TABLES = {
    "exp": (mp.exp, one(both(spread(1e-12, 700, 25)) + [0.34, 0.35, 0.3466, 1.0, -1e-300, 709.7, -708.3])),
    "log": (mp.log, one([v * v for v in spread(1e-150, 1e150, 30)] + [1 + d for d in both(spread(1e-15, 0.49, 12))] + [5e-324, 0.5, 2.0, 0.7071, 1.4142])),
    "expm1": (mp.expm1, one(both(spread(1e-15, 36, 20)) + [0.4, -0.4, 0.4000001, -0.4000001, 709.0, -50.0, 1e-300])),
    "log1p": (mp.log1p, one(spread(1e-15, 1e15, 25) + [-v for v in spread(1e-15, 0.9999, 16)] + [0.6, -0.4, 0.5999, 1e300, 1e-300])),
    "log1pmx": (lambda x: mp.log1p(x) - x, one(spread(1e-12, 1e6, 22) + [-v for v in spread(1e-12, 0.999, 16)] + [0.6, 0.6001, -0.4, -0.4001])),
    "log1mExp": (lambda x: mp.log(-mp.expm1(x)) if x > -1 else mp.log1p(-mp.exp(x)), one([-v for v in spread(1e-15, 700, 38)] + [-0.6931, -0.6932, -1e-300])),
    "pow": (mp.power, scattered(40, ("l", 1e-8, 1e8), ("u", -38, 38)) + [(1 + 1e-9, 7e11), (1 - 1e-9, -6e11), (2.0, 1023.0), (2.0, -1022.0),
            (1.5, 1740.0), (10.0, 308.0), (10.0, -307.0), (5e-324, 0.5), (0.5, 0.5), (0.7071067811865476, -2000.0), (1.0000001, 1e-9),
            (3.0, 600.0), (1e-300, 1.02), (1e300, -1.02), (9.5, 0.33)]),
    "sin": (mp.sin, one(ANGLES)),
    "cos": (mp.cos, one(ANGLES)),
    "tan": (mp.tan, one(ANGLES)),
    "atan": (mp.atan, one(both(spread(1e-12, 1e12, 22)) + [1.0, 1.0000000001, 0.9999999, 1e-300])),
    "tanh": (mp.tanh, one(both(spread(1e-12, 21, 22)) + [0.5, 0.5000001, 19.9, 400.0, 1e-300])),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), one(both(spread(1e-6, 700, 22)))),
    "erf": (mp.erf, one(both(spread(1e-12, 6.5, 22)) + [0.6, 0.6000001, 1.0, 5.99, 1e-300])),
    "erfc": (mp.erfc, one(both(spread(1e-6, 26, 20)) + even(0.4, 7, 23) + [0.5, 0.4999999, 25.9])),
    "erfcx": (lambda x: mp.exp(x * x) * mp.erfc(x), one(spread(1e-6, 1e6, 30) + [-v for v in spread(1e-3, 26, 14)] + [0.0, 3.75])),
    "normalCdf": (normal_tail, one(both(spread(1e-8, 8, 18)) + [-0.7, 0.7, -0.69999, -12.3, -20.1, -30.7, -37.4, 0.0])),
    "logNormalCdf": (lambda z: mp.log(normal_tail(z)) if z < 1 else mp.log1p(-normal_tail(-z)), one(both(spread(1e-8, 30, 18)) + [-0.7, 0.7, -100.0, -1e4, -1e100, 0.0, 37.0, 5.5])),
    "normalQuantile": (normal_quantile, one(spread(1e-300, 0.49, 28) + [0.25, 0.2499999, 0.75, 0.7500001, 0.975, 0.9999, 1 - 1e-12,
                       0.5 + 1e-10, 0.5 - 1e-13, 0.51, 0.6, 0.9, 0.05])),
    "logGamma": (mp.loggamma, one(GAMMA_POINTS)),
    "digamma": (mp.digamma, one(GAMMA_POINTS + [ROOT, ROOT - 0.009, ROOT + 0.009, ROOT - 0.011, ROOT + 0.011, ROOT + 1e-5])),
    "trigamma": (lambda x: mp.psi(1, x), one(GAMMA_POINTS)),
    "logBeta": (log_beta, scattered(25, ("l", 0.01, 1e5), ("l", 0.01, 1e5)) + scattered(12, ("l", 0.1, 12), ("l", 0.1, 12), seed=2)
                + [(0.5, 0.5), (1e-8, 3.0), (1e-8, 1e6), (10.0, 10.0), (9.99, 10.0), (2.0, 3.0), (1e5, 1e5), (50.0, 1e8)]),
    "lowerGamma": (gamma_lower, GAMMA_TAILS),
    "upperGamma": (gamma_upper, GAMMA_TAILS),
    "incompleteBeta": (wide(beta_lower), BETA_POINTS),
    "studentCdf": (wide(student), [(s * t, v) for v in (0.2, 1.0, 2.5, 4.0, 30.0, 1e3, 1e5) for t in (1e-6, 0.1, 0.99, 1.01, 3.0, 20.0) for s in (-1, 1)]
                   + [(-1e10, 1.0), (-1e100, 2.0), (-40.0, 50.0)]),
}


def condition(f, args, value):
    if value == 0:
        return 1.0
    total = mp.mpf(0)
    for i, a in enumerate(args):
        h = abs(a) * mp.mpf("1e-20")
        if h == 0:
            continue
        up, down = list(args), list(args)
        up[i], down[i] = a + h, a - h
        total += abs(a * (f(*up) - f(*down)) / (2 * h) / value)
    return float(mp.nstr(total, 3))


def table(f, points):
    rows = []
    for point in points:
        args = [mp.mpf(float(a)) for a in point]
        value = f(*args)
        if value != 0 and abs(value) < 1e-307:
            continue  # under the range of doubles
        rows.append([[float(a) for a in point], float(value), condition(f, args, value)])
    return rows


def main():
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or TABLES:
        f, points = TABLES[name]
        rows = table(f, points)
        lines = ",\n".join(json.dumps(row) for row in rows)
        by = json.dumps(f"mpmath {mp.__version__}, 60 digits (bench/tables/functions.py)")
        (FOLDER / f"{name}.data.json").write_text(f'{{ "by": {by}, "rows": [\n{lines}\n] }}\n')
        print(name, len(rows), flush=True)


main()
