"""Wilson's interval by statsmodels; the CRPS of normal predictions by integrating its definition, the log score by scipy."""

import json

import numpy as np
import scipy
import statsmodels
from scipy import integrate, stats
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(18)
n = 40
scale = np.round(rng.uniform(0.5, 2, n), 3)
residuals = np.round(rng.normal(0, 1.3 * scale), 3)


def crps(error, sigma):
    below = integrate.quad(lambda x: stats.norm.cdf(x, 0, sigma) ** 2, -40, error, epsabs=1e-12, limit=200)[0]
    above = integrate.quad(lambda x: stats.norm.sf(x, 0, sigma) ** 2, error, 40, epsabs=1e-12, limit=200)[0]
    return below + above


wilson = [[k, m, *proportion_confint(k, m, 0.05, "wilson")] for k, m in [(0, 8), (9, 10), (450, 500), (8, 8)]]
json.dump(
    {
        "about": f"scipy {scipy.__version__}, statsmodels {statsmodels.__version__}",
        "residuals": residuals.tolist(),
        "scale": scale.tolist(),
        "factor": float(np.sqrt(np.mean((residuals / scale) ** 2))),
        "crps": float(np.mean([crps(e, s) for e, s in zip(residuals, scale)])),
        "logScore": float(-np.mean(stats.norm.logpdf(residuals, 0, scale))),
        "wilson": wilson,
        "pit": np.histogram(stats.norm.cdf(residuals / scale), bins=np.linspace(0, 1, 11))[0].tolist(),
    },
    open("coverage.json", "w"),
)
