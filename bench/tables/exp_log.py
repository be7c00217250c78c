"""Tables of exp, log, sigmoid, log sigmoid and tanh for the tests of numerics, correctly rounded to doubles.

Arguments: edges by hand and a seeded spread over each domain, all exact doubles. 60 digits (mpmath).
Run: python3 bench/tables/exp_log.py, and paste a table into its test file.
"""
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 60
print(f"# mpmath {mpmath.__version__}")


def table(name, f, points):
    print(name)
    for x in points:
        print(f"  [{x!r}, {float(f(mpf(x)))!r}],")


rng = random.Random(1)
exp_points = [0.0, 1.0, -1.0, 1e-17, -1e-10, 0.34657359027997, 0.34657359027998, -0.34657359027998, 0.5, 2.0, 10.0,
              -37.5, 100.0, 709.0, 709.782712893384, -707.5, -708.4, -720.25, -740.5, -745.1]
exp_points += [rng.uniform(-700, 700) for _ in range(12)] + [rng.uniform(-2, 2) for _ in range(12)]
log_points = [1.0, 2.0, 0.5, 10.0, 1.0000000000000002, 0.9999999999999999, 1.0001, 0.999, 1.4142135623730949,
              1.4142135623730951, 0.7071067811865475, 0.7071067811865477, 5e-324, 1e-310, 2.2250738585072014e-308, 1e-300,
              1.7976931348623157e308]
log_points += [rng.uniform(0.5, 2) for _ in range(12)] + [float(f"{10 ** rng.uniform(-300, 300):.15e}") for _ in range(12)]
curve_points = [0.0, 1e-300, 1e-20, -1e-9, 1e-4, 0.01, -0.01, 0.17328, 0.17329, 0.5, 1.0, -1.0, 5.0, -5.0, 19.0, -19.5, 21.0,
                -30.0, 36.5, -36.5, 40.0, -700.0, 700.0] + [rng.uniform(-4, 4) for _ in range(8)]

table("exp", mpmath.exp, exp_points)
table("log", mpmath.log, log_points)
table("sigmoid", lambda x: 1 / (1 + mpmath.exp(-x)), curve_points)
table("logSigmoid", lambda x: -mpmath.log1p(mpmath.exp(-x)), curve_points)
table("tanh", mpmath.tanh, curve_points)
