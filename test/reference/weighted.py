"""Residuals with sample weights, scaled to Kish's effective number of rows: descriptives (numpy), and the marginal
likelihoods of Normal and Laplace under the prior 1/sigma by numerical integration (scipy.integrate)."""

import json
import math
from pathlib import Path

import numpy as np
import scipy
from scipy import integrate, stats


def log_marginal(x, w, log_density):
    m = np.average(x, weights=w)
    b = np.average(np.abs(x - m), weights=w)
    n = w.sum()
    peak = (w * log_density(x, m, b)).sum()
    inner = lambda t, mu: math.exp((w * log_density(x, mu, b * math.exp(t))).sum() - peak)
    outer = lambda mu: integrate.quad(lambda t: inner(t, mu), -14 / math.sqrt(n), 30 / math.sqrt(n), epsrel=1e-10)[0]
    width = 14 * b / math.sqrt(n)
    near = [v for v in x if abs(v - m) < width]
    far = [2 * width, 5 * width, 12 * width]
    edges = sorted({*near, m - width, m + width, *(m - v for v in far), *(m + v for v in far)})
    total = sum(integrate.quad(outer, a, c, epsrel=1e-9)[0] for a, c in zip(edges, edges[1:]))
    return math.log(total) + peak


def case(name, x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    worth = w.sum() ** 2 / (w**2).sum()
    scaled = w * worth / w.sum()
    mean = np.average(x, weights=w)
    n = len(x)
    error = math.sqrt(n / (n - 1) * (w**2 * (x - mean) ** 2).sum()) / w.sum()
    return {"name": name, "values": x.tolist(), "weights": w.tolist(), "worth": worth, "mean": mean,
            "deviation": math.sqrt(np.average((x - mean) ** 2, weights=w)),
            "t": mean / error, "pValue": 2 * stats.t.sf(abs(mean / error), worth - 1),
            "normal": log_marginal(x, scaled, stats.norm.logpdf),
            "laplace": log_marginal(x, scaled, stats.laplace.logpdf)}


rng = np.random.default_rng(20)
cases = [
    case("normal, lognormal weights", rng.normal(1, 2, 30), rng.lognormal(0, 0.7, 30)),
    case("Laplace, gamma weights", rng.laplace(0, 3, 25), rng.gamma(2, 1, 25)),
    case("the same weights", rng.normal(0, 1, 20), np.full(20, 0.5)),
]
json.dump({"made by": "weighted.py", "versions": {"numpy": np.__version__, "scipy": scipy.__version__}, "cases": cases},
          Path(__file__).with_suffix(".json").open("w"), indent=1)
