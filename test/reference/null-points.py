"""Upper-tail points of the null distributions by another generator (numpy's PCG64) and other code than the program's
tables, at sizes on and between those of the tables."""
import json
import pathlib

import numpy as np

upper_tail = [0.75, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.001]
replications = 200_000
random = np.random.default_rng(1)


def laplace_distances(n):
    i = np.arange(1, n + 1)
    x = np.sort(random.laplace(size=(2000, n)), axis=1)
    x -= np.median(x, axis=1, keepdims=True)
    z = x / np.abs(x).mean(axis=1, keepdims=True)
    tail = np.exp(-np.abs(z)) / 2
    f = np.where(z < 0, tail, 1 - tail)
    log_f = np.where(z < 0, np.log(tail), np.log1p(-tail))
    log_rest = np.where(z < 0, np.log1p(-tail), np.log(tail))
    w2 = ((f - (i - 0.5) / n) ** 2).sum(1) + 1 / (12 * n)
    above = (i / n - f).max(1)
    below = (f - (i - 1) / n).max(1)
    return {
        "andersonDarling": -n - ((2 * i - 1) * (log_f + log_rest[:, ::-1])).sum(1) / n,
        "cramerVonMises": w2,
        "watson": w2 - n * (f.mean(1) - 0.5) ** 2,
        "kolmogorovSmirnov": np.sqrt(n) * np.maximum(above, below),
        "kuiper": np.sqrt(n) * (above + below),
    }


def jarque_bera(n):
    x = random.normal(size=(2000, n))
    x -= x.mean(axis=1, keepdims=True)
    variance = (x**2).mean(1)
    skewness = (x**3).mean(1) / variance**1.5
    kurtosis = (x**4).mean(1) / variance**2
    return {"jarqueBera": n / 6 * (skewness**2 + (kurtosis - 3) ** 2 / 4)}


def points(simulate, n):
    batches = [simulate(n) for _ in range(replications // 2000)]
    return {
        name: [float(f"{q:.5g}") for q in np.quantile(np.concatenate([b[name] for b in batches]), 1 - np.array(upper_tail))]
        for name in batches[0]
    }


reference = {
    "made": f"null-points.py, numpy {np.__version__}, {replications} replications",
    "replications": replications,
    "upperTail": upper_tail,
    "laplace": [{"n": n, **points(laplace_distances, n)} for n in (8, 13, 14, 25, 42, 43, 140, 141)],
    "jarqueBera": [{"n": n, **points(jarque_bera, n)} for n in (8, 17, 30, 60, 120, 700)],
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(reference, indent=1) + "\n")
