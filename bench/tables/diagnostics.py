"""R-hat, effective sample sizes, Monte-Carlo errors and E-BFMI as ArviZ computes them, on draws of Sextant's generator.

The draws are made here again, bit for bit, from uniforms by additions, multiplications and divisions alone (SplitMix64 and
xoshiro256++ as in packages/numerics/src/random), so that only the answers need to be stored.

Run: pip install arviz==0.22.0 && python3 bench/tables/diagnostics.py
"""

import json
import math
import pathlib
import warnings

import arviz
import numpy
import scipy

MASK = (1 << 64) - 1


def mixed(w):
    w = ((w ^ (w >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    w = ((w ^ (w >> 27)) * 0x94D049BB133111EB) & MASK
    return w ^ (w >> 31)


def rotated(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def uniforms(seed, label, count):
    """random(seed, label).uniform(), count times."""
    counter = mixed((mixed((seed + 0xD1342543F1BBCDC9) & MASK) + label) & MASK)
    s = []
    for _ in range(4):
        counter = (counter + 0x9E3779B97F4A7C15) & MASK
        s.append(mixed(counter))
    out = []
    for _ in range(count):
        out.append(((rotated((s[0] + s[3]) & MASK, 23) + s[0]) & MASK) >> 11)
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotated(s[3], 45)
    return [u / 9007199254740992 for u in out]


def chain(kind, phi, values):
    """An autoregression on centred uniforms, then the shape of the case."""
    out = []
    x = 0.0
    for u in values:
        x = phi * x + (u - 0.5)
        out.append({"plain": x, "heavy": x / (1.0001 - u), "five": math.floor(5 * u), "two": math.floor(2 * u)}[kind])
    return out


# name, kind, chains, draws, phi, then what is added to the first chain and what multiplies it
CASES = [
    ("independent", "plain", 4, 1000, 0.0, 0.0, 1.0),
    ("slow", "plain", 4, 1000, 0.95, 0.0, 1.0),
    ("alternating", "plain", 4, 400, -0.6, 0.0, 1.0),
    ("one chain elsewhere", "plain", 4, 500, 0.5, 0.7, 1.0),
    ("one chain wider", "plain", 4, 500, 0.3, 0.0, 3.0),
    ("heavy tails", "heavy", 4, 500, 0.8, 0.0, 1.0),
    ("five values", "five", 4, 250, 0.0, 0.0, 1.0),
    ("two values", "two", 4, 250, 0.0, 0.0, 1.0),
    ("odd length", "plain", 3, 333, 0.9, 0.0, 1.0),
    ("single chain", "plain", 1, 300, 0.5, 0.0, 1.0),
    ("very short", "plain", 2, 7, 0.2, 0.0, 1.0),
    ("shortest", "plain", 2, 4, 0.2, 0.0, 1.0),
    ("random walk", "plain", 4, 200, 1.0, 0.0, 1.0),
]


def answers(x):
    mean, sd = numpy.mean(x), numpy.std(x, ddof=1)
    q05, q50, q95 = numpy.quantile(x, [0.05, 0.5, 0.95])
    found = {
        "mean": mean,
        "sd": sd,
        "q05": q05,
        "q50": q50,
        "q95": q95,
        "rhat": arviz.rhat(x, method="rank"),
        "essBulk": arviz.ess(x, method="bulk"),
        "essTail": arviz.ess(x, method="tail"),
        "essMean": arviz.ess(x, method="mean"),
        "mcse": arviz.mcse(x, method="mean"),
    }
    numbers = {name: None if math.isnan(value) else float(value) for name, value in found.items()}
    return {**numbers, "eBfmi": [float(value) for value in arviz.bfmi(x)]}


def main():
    warnings.simplefilter("ignore")
    cases = []
    for at, (name, kind, chains, draws, phi, shift, factor) in enumerate(CASES):
        rows = [chain(kind, phi, uniforms(at + 1, c, draws)) for c in range(chains)]
        rows[0] = [factor * x + shift for x in rows[0]]
        shape = {"name": name, "kind": kind, "chains": chains, "draws": draws, "phi": phi, "shift": shift, "factor": factor}
        cases.append({**shape, "seed": at + 1, "answers": answers(numpy.array(rows, dtype=float))})
    made = f"ArviZ {arviz.__version__}, numpy {numpy.__version__}, scipy {scipy.__version__}; bench/tables/diagnostics.py"
    target = pathlib.Path(__file__).parents[2] / "packages/numerics/src/diagnostics/arviz.data.json"
    lines = ",\n    ".join(json.dumps(case) for case in cases)
    target.write_text(f'{{\n  "source": "{made}",\n  "cases": [\n    {lines}\n  ]\n}}\n')


main()
