"""The smallest correlation of AR(1) errors that the Ljung-Box statistic of round(ln n) lags finds at the 1% level in
95 of 100 samples, with an estimate above 0.1: by simulation with common random numbers and bisection.
Writes visible-correlation.json."""
import json
import math

import numpy as np
import scipy
from scipy import signal, stats

samples = 20_000
burn = 100


def found(noise, n, r):
    """Share of samples in which the check of neighbors would warn."""
    errors = signal.lfilter([math.sqrt(1 - r * r)], [1, -r], noise, axis=1)[:, burn:]
    errors = errors - errors.mean(axis=1, keepdims=True)
    square = (errors**2).sum(axis=1)
    lags = round(math.log(n))
    r_k = np.stack([(errors[:, k:] * errors[:, : n - k]).sum(axis=1) / square for k in range(1, lags + 1)])
    q = n * (n + 2) * (r_k**2 / (n - np.arange(1, lags + 1))[:, None]).sum(axis=0)
    return float(((stats.chi2.sf(q, lags) < 0.01) & (np.abs(r_k[0]) > 0.1)).mean())


def smallest(n):
    noise = np.random.default_rng(n).standard_normal((samples, n + burn))
    low, high = 0.05, 0.8
    for _ in range(9):
        middle = (low + high) / 2
        low, high = (low, middle) if found(noise, n, middle) > 0.95 else (middle, high)
    return round((low + high) / 2, 3)


with open("visible-correlation.json", "w", encoding="utf-8") as file:
    made = {"about": f"numpy {np.__version__}, scipy {scipy.__version__}", "samples": samples}
    json.dump({**made, "smallest": [{"n": n, "correlation": smallest(n)} for n in (100, 364, 1000)]}, file, indent=2)
    file.write("\n")
