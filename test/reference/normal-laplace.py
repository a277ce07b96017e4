"""The exact Normal-against-Laplace posterior under the prior 1/sigma: the closed forms in 40 digits (mpmath), and,
for the smaller samples, the same integral done numerically over location and log scale (scipy.integrate)."""

import json
import math
import sys
from pathlib import Path

import mpmath as mp
import numpy as np
import scipy
from scipy import integrate, optimize, stats

mp.mp.dps = 40

fox_river = [1.96, 1.97, 3.60, 3.80, 4.79, 5.66, 5.76, 5.78, 6.27, 6.30, 6.76, 7.65, 7.84, 7.99, 8.51, 9.18, 10.13,
             10.24, 10.25, 10.43, 11.45, 11.48, 11.75, 11.81, 12.33, 12.78, 13.06, 13.29, 13.98, 14.18, 14.40, 16.22,
             17.06]
darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
newcomb = [28, 26, 33, 24, 34, -44, 27, 16, 40, -2, 29, 22, 24, 21, 25, 30, 23, 29, 31, 19, 24, 20, 36, 32, 36, 28,
           25, 21, 28, 29, 37, 25, 28, 26, 30, 32, 36, 26, 30, 22, 36, 23, 27, 27, 28, 27, 31, 27, 26, 33, 26, 32, 32,
           24, 39, 28, 24, 25, 32, 25, 29, 27, 28, 29, 16, 23]
weights = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]


def quantiles(distribution, n):
    return [float(distribution.ppf((i + 0.5) / n)) for i in range(n)]


def normal(x):
    n = len(x)
    x = [mp.mpf(v) for v in x]
    mean = mp.fsum(x) / n
    q = mp.fsum((v - mean) ** 2 for v in x)
    likelihood = -mp.mpf(n) / 2 * (mp.log(2 * mp.pi * q / n) + 1)
    h = mp.mpf(n - 1) / 2
    return likelihood, -h * mp.log(2 * mp.pi) - mp.log(n) / 2 - mp.log(2) - h * mp.log(q / 2) + mp.loggamma(h)


def laplace(x):
    n = len(x)
    x = sorted(mp.mpf(v) for v in x)
    s = [mp.fsum(v - x[0] for v in x)]
    for k in range(1, n):
        s.append(s[-1] + (2 * k - n) * (x[k] - x[k - 1]))
    least = min(s)
    r = [v / least for v in s]
    total = (r[0] ** (1 - n) + r[-1] ** (1 - n)) * least / ((n - 1) * mp.mpf(n))
    for k in range(1, n):
        slope = 2 * k - n
        if slope == 0:
            total += (x[k] - x[k - 1]) * r[k] ** -n
        elif min(r[k - 1], r[k]) ** -n > mp.mpf(10) ** -60:
            total += (r[k - 1] ** (1 - n) - r[k] ** (1 - n)) * least / ((n - 1) * slope)
    likelihood = -n * (mp.log(2 * least / n) + 1)
    return likelihood, -n * mp.log(2) + mp.loggamma(n) + mp.log(total) - n * mp.log(least)


def numeric(x, log_density):
    """ln of the double integral over location and ln scale, on a box that holds all but 1e-8 of it."""
    x = np.asarray(x, float)
    m, b = np.median(x), np.mean(np.abs(x - np.median(x)))
    n = len(x)
    peak = log_density(x, m, b).sum()
    width = 14 * b / math.sqrt(n)
    outside = [width * 2, width * 5, width * 12]
    inner = lambda t, mu: math.exp(log_density(x, mu, b * math.exp(t)).sum() - peak)
    points = sorted(set(v for v in x if abs(v - m) < width))[:90]
    outer = lambda mu: integrate.quad(lambda t: inner(t, mu), -14 / math.sqrt(n), 30 / math.sqrt(n), epsrel=1e-9)[0]
    edges = [*(m - v for v in reversed(outside)), m - width, *points, m + width, *(m + v for v in outside)]
    total = sum(integrate.quad(outer, a, c, epsrel=1e-8)[0] for a, c in zip(edges, edges[1:]))
    return math.log(total) + peak


def case(name, x, check=False, store=True, **extra):
    ln, mn = normal(x)
    ll, ml = laplace(x)
    result = {"name": name, "n": len(x), **({"values": list(x)} if store else {}), **extra,
              "normal": {"logLikelihood": float(ln), "logMarginal": float(mn)},
              "laplace": {"logLikelihood": float(ll), "logMarginal": float(ml)},
              "probability": float(1 / (1 + mp.e ** (ml - mn)))}
    if check:
        result["numeric"] = {
            "normal": numeric(x, lambda v, m, s: stats.norm.logpdf(v, m, s)),
            "laplace": numeric(x, lambda v, m, s: -np.log(2 * s) - np.abs(v - m) / s)}
    print(name, result["probability"], result.get("numeric"), file=sys.stderr)
    return result


def reflected_weibull(n, power):
    """Symmetric about 0, from the Laplace distribution (power 1) towards light tails; chosen so that neither distribution leads."""
    u = (np.arange(n) + 0.5) / n - 0.5
    return np.sign(u) * (-np.log1p(-2 * np.abs(u))) ** power


def tie(n):
    def lead(power):
        x = reflected_weibull(n, power)
        return np.mean(np.abs(x - np.median(x))) / x.std() - math.sqrt(math.pi / (2 * math.e))
    return optimize.brentq(lead, 0.5, 1, xtol=1e-15)


cases = [
    case("fox river", fox_river, check=True),
    case("darwin", darwin, check=True),
    case("weights", weights, check=True),
    case("newcomb", newcomb),
    case("newcomb without outliers", [v for v in newcomb if v not in (-44, -2)]),
    case("eight, ties", [0, 0, 0, 1, 1, 2, -1, -5], check=True),
    case("cauchy quantiles 50", quantiles(stats.cauchy, 50)),
    case("normal quantiles 50", quantiles(stats.norm, 50)),
    case("laplace quantiles 101", quantiles(stats.laplace, 101)),
    case("uniform quantiles 101", quantiles(stats.uniform, 101)),
]
for n in (1000, 100_001, 1_000_000):
    power = tie(n)
    cases.append(case(f"tie {n}", reflected_weibull(n, power).tolist(), store=False, power=power))

json.dump({"made by": "normal-laplace.py", "versions": {"mpmath": mp.__version__, "scipy": scipy.__version__},
           "cases": cases}, Path(__file__).with_suffix(".json").open("w"), indent=1)
