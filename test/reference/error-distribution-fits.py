"""Maximum-likelihood fits of the error distributions by scipy.optimize, within the bounds that ours keep: nu at most
1000; a share of at most 1/2 and a ratio of at least 1; below p = 1 the location held at the median."""

import json
import math
import sys
from pathlib import Path

import numpy as np
import scipy
from scipy import optimize, special

here = Path(__file__).parent
sys.path.append(str(here))
from error_distributions import distributions  # noqa: E402


def between(low, high):
    """A shape on the scale where it is unbounded, and back."""
    return (lambda v: special.logit((v - low) / (high - low)), lambda t: low + (high - low) * float(special.expit(t)))


above_one = (lambda v: math.log(v - 1), lambda t: 1 + math.exp(min(t, 50)))
positive = (math.log, lambda t: math.exp(min(t, 50)))
free = {
    "logistic": [], "student-t": [("nu", *between(0.3, 1000), [1, 4, 30])],
    "generalized-normal": [("p", *positive, [0.8, 1.5, 3])],
    "asymmetric-laplace": [("tau", *between(0.01, 0.99), [0.2, 0.5, 0.8])],
    "split-normal": [("ratio", *positive, [0.5, 1, 2])],
    "contaminated-normal": [("share", *between(0.001, 0.5), [0.03, 0.1, 0.3]), ("ratio", *above_one, [8, 3, 2])],
}


def fit(family, data):
    shapes = free[family]
    median, spread = np.median(data), np.subtract(*np.percentile(data, [75, 25])) / 1.35
    named = lambda theta: {name: back(t) for (name, _, back, _), t in zip(shapes, theta[2:])}
    place = lambda theta: median if named(theta).get("p", 2) < 1 else theta[0]

    def objective(theta):
        value = -distributions[family](place(theta), math.exp(theta[1]), **named(theta)).logpdf(data).sum()
        return value if np.isfinite(value) else 1e10

    best = None
    for i in range(3 if shapes else 1):
        level = shapes[0][3][i] if family == "asymmetric-laplace" else 0.5
        theta = [np.quantile(data, level), math.log(spread), *(there(starts[i]) for _, there, _, starts in shapes)]
        for _ in range(5):
            theta = optimize.minimize(objective, theta, method="Nelder-Mead",
                                      options={"xatol": 1e-9, "fatol": 1e-10, "maxiter": 4000, "maxfev": 4000}).x
        if best is None or objective(theta) < objective(best):
            best = theta
    return {"family": family, "parameters": {"location": place(best), "scale": math.exp(best[1]), **named(best)},
            "logLikelihood": -objective(best)}


fits = []
for id in ["cars", "faithful", "mtcars", "nile", "lake-huron", "newcomb", "newcomb-trimmed", "fox-river", "iris-setosa",
           "michelson", "stackloss", "student-t3-500", "rivers"]:
    data = np.array(json.loads((here / f"data/{id}.json").read_text())["residuals"])
    for family in free:
        fits.append({"data": id, **fit(family, data)})
        print(fits[-1], file=sys.stderr)

json.dump({"made": f"error-distribution-fits.py, scipy {scipy.__version__}", "fits": fits}, (here / "error-distribution-fits.json").open("w"), indent=1)
