"""PyMC-Marketing's default model sampled by nutpie: the peer of the bench.

usage: nutpie_default_model.py whole DATA.csv TARGET SEED    builds, samples, sums up; prints one JSON line
       nutpie_default_model.py serve DATA.csv                compiles, prints {"compile": seconds}, then answers each line
                                                             "TARGET SEED" of its input with one JSON line about sampling alone
Needs pymc-marketing 0.19 and nutpie. 4 chains x (1000 + 1000) on 2 processors, as Sextant's model file says.
"""

import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")

import arviz as az
import numpy as np
import nutpie
import pandas as pd
from pymc_marketing.mmm import GeometricAdstock, LogisticSaturation
from pymc_marketing.mmm.multidimensional import MMM

CHAINS, WARMUP, KEEP, PROCESSORS = 4, 1000, 1000, 2


def load(path):
    table = pd.read_csv(path, parse_dates=["date_week"])
    return table.drop(columns="y"), table["y"]


def default_model():
    return MMM(
        date_column="date_week",
        target_column="y",
        channel_columns=["x1", "x2"],
        control_columns=["event_1", "event_2", "t"],
        adstock=GeometricAdstock(l_max=8),
        saturation=LogisticSaturation(),
        yearly_seasonality=2,
    )


def worst(dataset):
    return float(min(np.nanmin(dataset[name].values) for name in dataset.data_vars))


def judged(posterior, stats, names):
    """Worst effective sample sizes over every free parameter, divergences, gradients after warm-up."""
    free = posterior[names]
    steps = int(stats["n_steps"].sum()) if "n_steps" in stats else None
    return {
        "parameters": int(sum(np.prod(free[name].shape[2:]) for name in names)),
        "draws": int(free.sizes["chain"] * free.sizes["draw"]),
        "essBulk": worst(az.ess(free)),
        "essTail": worst(az.ess(free, method="tail")),
        "divergences": int(stats["diverging"].sum()),
        "gradientsAfterWarmup": steps,
    }


def whole(path, target, seed):
    inputs, outcome = load(path)
    mmm = default_model()
    mmm.build_model(inputs, outcome)
    mmm.fit(
        X=inputs,
        y=outcome,
        nuts_sampler="nutpie",
        draws=KEEP,
        tune=WARMUP,
        chains=CHAINS,
        cores=PROCESSORS,
        target_accept=target,
        random_seed=seed,
        progressbar=False,
    )
    names = [variable.name for variable in mmm.model.free_RVs]
    # A person's fit ends with a table of estimates; ours prints one too.
    az.summary(mmm.idata.posterior[names])
    print(json.dumps(judged(mmm.idata.posterior, mmm.idata.sample_stats, names)))


def serve(path):
    inputs, outcome = load(path)
    mmm = default_model()
    mmm.build_model(inputs, outcome)
    begun = time.perf_counter()
    compiled = nutpie.compile_pymc_model(mmm.model)
    print(json.dumps({"compile": time.perf_counter() - begun}), flush=True)
    names = [variable.name for variable in mmm.model.free_RVs]
    for line in sys.stdin:
        target, seed = line.split()
        begun = time.perf_counter()
        trace = nutpie.sample(
            compiled,
            draws=KEEP,
            tune=WARMUP,
            chains=CHAINS,
            cores=PROCESSORS,
            target_accept=float(target),
            seed=int(seed),
            progress_bar=False,
        )
        seconds = time.perf_counter() - begun
        found = judged(trace.posterior, trace.sample_stats, names)
        found["gradients"] = found["gradientsAfterWarmup"] + int(trace.warmup_sample_stats["n_steps"].sum())
        print(json.dumps({"seconds": seconds, **found}), flush=True)


if sys.argv[1] == "whole":
    whole(sys.argv[2], float(sys.argv[3]), int(sys.argv[4]))
else:
    serve(sys.argv[2])
