"""How often all points of a Q-Q plot stay within Beta(i, n + 1 - i) bands of a given local level, the distribution's
parameters being estimated: the 5 % point of the smallest level in fresh samples, by scipy, with its standard error.
Also quantiles of order statistics."""

import json
import sys

import numpy as np
import scipy
from scipy import special, stats

generator = np.random.default_rng(7)


def smallest_levels(distribution, n, replications):
    rank = np.arange(1, n + 1)
    smallest = []
    for start in range(0, replications, 2000):
        count = min(2000, replications - start)
        if distribution == "normal":
            x = np.sort(generator.standard_normal((count, n)), axis=1)
            u = special.ndtr((x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True))
        else:
            x = np.sort(generator.laplace(size=(count, n)), axis=1)
            m = np.median(x, axis=1, keepdims=True)
            u = stats.laplace.cdf((x - m) / np.abs(x - m).mean(axis=1, keepdims=True))
        below = special.betainc(rank, n + 1 - rank, u)
        smallest.append(2 * np.minimum(below, 1 - below).min(axis=1))
    return np.sort(np.concatenate(smallest))


def level(distribution, n, replications):
    smallest = smallest_levels(distribution, n, replications)
    at = int(0.05 * replications)
    spread = int(np.sqrt(0.05 * 0.95 * replications))
    return {
        "distribution": distribution,
        "n": n,
        "level": smallest[at],
        "standardError": (smallest[at + spread] - smallest[at - spread]) / 2,
    }


json.dump(
    {
        "made": f"simultaneous-band.py, scipy {scipy.__version__}, numpy {np.__version__}, Python {sys.version.split()[0]}",
        "levels": [
            level(distribution, n, replications)
            for distribution in ("normal", "laplace")
            for n, replications in ((10, 20000), (17, 20000), (40, 20000), (64, 20000), (150, 10000), (320, 6000), (801, 4000))
        ],
        "bounds": [
            {"rank": rank, "n": n, "level": eta, "bounds": list(stats.beta.ppf([eta / 2, 1 - eta / 2], rank, n + 1 - rank))}
            for rank, n, eta in ((1, 8, 0.1), (4, 9, 0.05), (50, 100, 0.02), (1, 1000, 0.007), (999990, 1000000, 0.001))
        ],
    },
    open("simultaneous-band.json", "w"),
    indent=1,
)
