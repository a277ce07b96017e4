"""The error distributions: densities, distribution functions and quantiles by scipy.stats; the profile-likelihood
interval of the power; Fisher information of the posterior's distributions and marginal likelihoods of some of them by numerical
integration."""

import json
import math
import sys
from pathlib import Path

import numpy as np
import scipy
from scipy import optimize, special, stats

here = Path(__file__).parent
sys.path.append(str(here))
from error_distributions import distributions  # noqa: E402

x = [-40, -9, -4, -2.5, -2.001, -2, -1.5, 0, 1, 3.25, 8, 20, 60]
p = [1e-6, 0.01, 0.2, 0.5, 0.75, 0.99, 1 - 1e-6]
points = [
    ("logistic", {}), ("student-t", {"nu": 1}), ("student-t", {"nu": 4.5}), ("student-t", {"nu": 200}),
    ("generalized-normal", {"p": 0.7}), ("generalized-normal", {"p": 1.25}), ("generalized-normal", {"p": 10}),
    ("asymmetric-laplace", {"tau": 0.1}), ("asymmetric-laplace", {"tau": 0.7}),
    ("split-normal", {"ratio": 3}), ("split-normal", {"ratio": 0.4}),
    ("contaminated-normal", {"share": 0.05, "ratio": 10}), ("contaminated-normal", {"share": 0.3, "ratio": 3}),
]
values = []
for family, shape in points:
    distribution = distributions[family](-2, 3, **shape)
    values.append({"family": family, "shape": shape, "logPdf": distribution.logpdf(x).tolist(), "cdf": distribution.cdf(x).tolist(),
                   "quantile": np.asarray(distribution.ppf(p), float).tolist()})

# 95% profile-likelihood interval of the power; of few residuals the log-likelihood falls farther at the true power, by 20/n.
intervals = []
for id in ["faithful", "fox-river", "cars", "nile"]:
    data = np.array(json.loads((here / f"data/{id}.json").read_text())["residuals"])
    n = len(data)

    def profile(power):
        total = lambda m: (np.abs(data - m) ** power).sum()
        least = total(optimize.minimize_scalar(total, bounds=(data.min(), data.max()), method="bounded",
                                               options={"xatol": 1e-12}).x)
        scale = (power * least / n) ** (1 / power)
        return n * (math.log(power / 2) - special.gammaln(1 / power) - math.log(scale) - 1 / power)

    grid = np.exp(np.linspace(math.log(1.001), math.log(29.9), 400))
    start = grid[int(np.argmax([profile(g) for g in grid]))]
    best = optimize.minimize_scalar(lambda q: -profile(q), bounds=(max(1, start * 0.97), start * 1.03), method="bounded",
                                    options={"xatol": 1e-10}).x
    floor = profile(best) - stats.chi2.ppf(0.95, 1) / 2 * (1 + 20 / n)
    ends = [optimize.brentq(lambda q: profile(q) - floor, 1, best) if profile(1.0001) < floor else None,
            optimize.brentq(lambda q: profile(q) - floor, best, 30) if profile(30) < floor else None]
    intervals.append({"data": id, "p": best, "interval": ends})
    print(intervals[-1], file=sys.stderr)

# Fisher information on location and ln scale at scale 1: E (d ln f / dx)^2 and E (x d ln f / dx + 1)^2.
grid = [("normal", {}), ("laplace", {}), ("logistic", {})]
grid += [("student-t", {"nu": nu}) for nu in (1, 1.5, 2, 3, 4, 6, 10)]
grid += [("generalized-normal", {"p": power}) for power in (2.5, 3, 4, 6, 10, 1.25, 1.5, 1.75)]
grid += [("asymmetric-laplace", {"tau": tau}) for tau in (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)]
grid += [("split-normal", {"ratio": math.sqrt((1 - e) / e)}) for e in (0.05, 0.1, 0.2, 0.35, 0.65, 0.8, 0.9, 0.95)]
grid += [("contaminated-normal", {"share": e, "ratio": k}) for e, k in ((0.05, 5), (0.1, 5), (0.05, 10), (0.1, 10))]
information = []
for family, shape in grid:
    # The prior's Normal member is the generalised Normal with p = 2, its scale sqrt(2) standard deviations.
    distribution = stats.norm(0, math.sqrt(0.5)) if family == "normal" else distributions[family](0, 1, **shape)
    u = np.linspace(-18, 18, 60001)
    step = u[1] - u[0]
    totals = np.zeros(2)
    for sign in (-1, 1):
        at = sign * np.exp(u)
        h = np.abs(at) * 1e-5
        score = (distribution.logpdf(at + h) - distribution.logpdf(at - h)) / (2 * h)
        weight = np.exp(distribution.logpdf(at)) * np.abs(at) * step
        totals += [np.nansum(weight * score**2), np.nansum(weight * (at * score + 1) ** 2)]
    information.append({"family": family, "shape": shape, "information": totals.tolist()})

# ln of the marginal likelihood under dm ds/s by brute force on a grid around the fit.
marginals = []
for id in ["cars", "nile", "faithful"]:
    data = np.array(json.loads((here / f"data/{id}.json").read_text())["residuals"])
    n, b = len(data), np.mean(np.abs(data - np.median(data)))
    for family, shape in [("logistic", {}), ("student-t", {"nu": 1}), ("student-t", {"nu": 4}), ("generalized-normal", {"p": 1.5}),
                          ("generalized-normal", {"p": 4}), ("asymmetric-laplace", {"tau": 0.3}),
                          ("split-normal", {"ratio": 2}), ("contaminated-normal", {"share": 0.1, "ratio": 5})]:
        score = lambda theta: -distributions[family](theta[0], math.exp(theta[1]), **shape).logpdf(data).sum()
        m, t = optimize.minimize(score, [np.median(data), math.log(b)], method="Nelder-Mead",
                                 options={"xatol": 1e-8, "fatol": 1e-9}).x
        peak = -score([m, t])
        width = 16 / math.sqrt(n)
        ms = m + b * np.linspace(-width, width, 241)
        ts = t + np.linspace(-width, width, 161)
        height = np.array([[math.exp(-score([v, s]) - peak) for v in ms] for s in ts])
        total = height.sum() * (ms[1] - ms[0]) * (ts[1] - ts[0])
        marginals.append({"data": id, "family": family, "shape": shape, "logMarginal": peak + math.log(total)})
        print(marginals[-1], file=sys.stderr)

json.dump({"made": f"error-distributions.py, scipy {scipy.__version__}", "location": -2, "scale": 3, "x": x, "p": p, "values": values,
           "intervals": intervals, "information": information, "marginals": marginals},
          (here / "error-distributions.json").open("w"), indent=1)
