"""Coefficients of Sextant's special functions, computed with mpmath to 60 digits and rounded to doubles.

Run: python3 bench/tables/coefficients.py
"""

import mpmath as mp

mp.mp.dps = 60


def chebyshev(f, degree):
    """Coefficients c_k of f(t) = sum c_k T_k(t) on [-1, 1], with c_0 already halved."""
    n = 4 * degree
    nodes = [mp.cos(mp.pi * (j + mp.mpf(1) / 2) / n) for j in range(n)]
    values = [f(t) for t in nodes]
    out = []
    for k in range(degree + 1):
        total = sum(v * mp.cos(k * mp.pi * (j + mp.mpf(1) / 2) / n) for j, v in enumerate(values))
        out.append(2 * total / n / (2 if k == 0 else 1))
    return out


def scaled_erfc(t, k=mp.mpf("3.75")):
    """(1 + 2x) exp(x^2) erfc(x) with t = (x - k) / (x + k): Shepherd and Laframboise, Math. Comp. 36 (1981) 249."""
    x = k * (1 + t) / (1 - t)
    if x > 1e6:
        return (1 + 2 * x) / (x * mp.sqrt(mp.pi)) * (1 - 1 / (2 * x * x))
    return (1 + 2 * x) * mp.erfc(x) * mp.exp(x * x)


def show(title, values):
    print(f"// {title}")
    for v in values:
        print(f"  {float(v)!r},")


show("(1 + 2x) exp(x^2) erfc(x), Chebyshev in t", chebyshev(scaled_erfc, 30))
show("zeta(k) - 1, k = 2, 3, ...", [mp.zeta(k) - 1 for k in range(2, 34)])
show("Stirling B_2k / (2k (2k - 1))", [mp.bernoulli(2 * k) / (2 * k * (2 * k - 1)) for k in range(1, 12)])
print("1 - gamma", repr(float(1 - mp.euler)), "log(2 pi)/2", repr(float(mp.log(2 * mp.pi) / 2)))
for name, c in (("ln 2", mp.log(2)), ("pi / 2", mp.pi / 2), ("sqrt(1/2)", mp.sqrt(0.5)), ("2/sqrt(pi)", 2 / mp.sqrt(mp.pi)),
                ("1/sqrt(pi)", 1 / mp.sqrt(mp.pi)), ("sqrt(2 pi)", mp.sqrt(2 * mp.pi)), ("1/sqrt(2 pi)", 1 / mp.sqrt(2 * mp.pi))):
    parts, rest = [], c
    for _ in range(3):
        parts.append(float(rest))
        rest -= mp.mpf(parts[-1])
    print(name, "=", " + ".join(map(repr, parts)))
