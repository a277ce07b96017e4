"""Unit deviances by statsmodels' families, pinball loss and coverage by numpy, CRPS in coverage.py."""

import json

import numpy as np
import statsmodels
import statsmodels.api as sm

rng = np.random.default_rng(27)
n = 30
mean = np.round(rng.uniform(0.5, 6, n), 3)
counts = rng.poisson(mean)
amounts = np.round(rng.gamma(2, mean / 2), 4) + 0.01
families = sm.families
lower, upper = np.round(mean - 1, 3), np.round(mean + 1.5, 3)


def deviance(family, y):
    return float(family.deviance(y, mean) / n)


def pinball(y, q, level):
    return np.where(y >= q, level * (y - q), (1 - level) * (q - y))


json.dump(
    {
        "about": f"statsmodels {statsmodels.__version__}, numpy {np.__version__}",
        "mean": mean.tolist(),
        "counts": counts.tolist(),
        "amounts": amounts.tolist(),
        "lower": lower.tolist(),
        "upper": upper.tolist(),
        "poisson": deviance(families.Poisson(), counts),
        "negativeBinomial": deviance(families.NegativeBinomial(alpha=0.4), counts),
        "gamma": deviance(families.Gamma(), amounts),
        "inverseGaussian": deviance(families.InverseGaussian(), amounts),
        "tweedie": deviance(families.Tweedie(var_power=1.3), amounts),
        "pinball": float(np.mean((pinball(amounts, lower, 0.1) + pinball(amounts, upper, 0.9)) / 2)),
        "coverage": float(np.mean((amounts >= lower) & (amounts <= upper))),
    },
    open("comparison-metrics.json", "w"),
)
