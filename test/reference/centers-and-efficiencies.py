"""Centers, their distances with standard errors, the log link's gain, sandwich variances and the cost of ignoring a scale,
by statsmodels and scipy: Huber's center as RLM of a constant with the scale held, its variance as RLM's H1 covariance, the
Poisson regression as GLM. The folds are those of the tool's own generator (see seeded-random.py)."""

import json
import platform
from pathlib import Path

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy.optimize import brentq
from scipy.stats import norm

MASK = 0xFFFFFFFF
K = 1.345


def generator(seed):
    state, mixed = [], seed & MASK
    for _ in range(4):
        mixed = (mixed + 0x9E3779B9) & MASK
        z = (mixed ^ mixed >> 16) * 0x85EBCA6B & MASK
        z = (z ^ z >> 13) * 0xC2B2AE35 & MASK
        state.append(z ^ z >> 16)

    def bits():
        s = state
        a = s[1] * 5 & MASK
        result = ((a << 7 | a >> 25) & MASK) * 9 & MASK
        t = s[1] << 9 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = (s[3] << 11 | s[3] >> 21) & MASK
        return result

    return lambda: ((bits() >> 5) * 2**26 + (bits() >> 6) + 0.5) * 2.0**-53


def madn(x):
    return np.median(np.abs(x - np.median(x))) / norm.ppf(0.75)


def huber(x, k, scale):
    pull = lambda m: np.clip(x - m, -k * scale, k * scale).sum()
    return brentq(pull, x.min(), x.max(), xtol=1e-13)


def center_shift(e, x, y):
    total = np.abs(y).sum()
    count = min(10, len(e) // 25)
    order = np.argsort(x, kind="stable")
    edges = [part * len(e) // count for part in range(count + 1)]
    parts = [e[order][a:b] for a, b in zip(edges, edges[1:])]
    shift = {}
    for name, center in [("huber", lambda v: huber(v, K, madn(v))), ("median", np.median)]:
        over = lambda bins: sum(len(v) * (center(v) - v.mean()) for v in bins) / total
        whole, binned = over([e]), over(parts)
        shift[name] = binned if abs(binned) > abs(whole) else whole
    return shift


def log_link_ratio(y, x):
    uniform, logs = generator(1), []
    for _ in range(4):
        rows = list(range(len(y)))
        for i in range(len(y)):
            j = i + int(uniform() * (len(y) - i))
            rows[i], rows[j] = rows[j], rows[i]
        v, z = y[rows], (x[rows] - x.mean()) / x.std()
        additive = multiplicative = 0.0
        for fold in range(5):
            held = np.zeros(len(y), bool)
            held[fold * len(y) // 5 : (fold + 1) * len(y) // 5] = True
            design = sm.add_constant(z)
            line = sm.OLS(v[~held], design[~held]).fit()
            curve = sm.GLM(v[~held], design[~held], sm.families.Poisson()).fit(tol=1e-12)
            additive += ((v[held] - line.predict(design[held])) ** 2).sum()
            multiplicative += ((v[held] - curve.predict(design[held])) ** 2).sum()
        logs.append(np.log(multiplicative / additive) / 2)
    return float(np.exp(np.mean(logs)))


def gap(e, first, second):
    """Two (center, influence): their distance in standard deviations, and over its standard error by the influences."""
    difference = second[0] - first[0]
    influence = second[1] - first[1]
    return {
        "shift": difference / e.std(ddof=1),
        "statistic": difference / (np.sqrt((influence**2).sum()) / len(e)),
    }


def huber_with_influence(e, k):
    scale = madn(e)
    center = huber(e, k, scale)
    inside = np.mean(np.abs(e - center) < k * scale)
    return center, np.clip(e - center, -k * scale, k * scale) / inside


def asymmetry(e):
    mean = (e.mean(), e - e.mean())
    return {
        "fromMean": gap(e, mean, huber_with_influence(e, K)),
        "inBulk": gap(e, huber_with_influence(e, 3), huber_with_influence(e, 0.7)),
    }


def sandwich_of_huber(e):
    """RLM's H1 of a constant: with its correction factor taken out it is s² mean ψ² / (mean ψ′)² / n."""
    fit = sm.RLM(e, np.ones(len(e)), sm.robust.norms.HuberT(K)).fit(scale_est=sm.robust.scale.HuberScale(), cov="H1")
    scale = madn(e)
    center = huber(e, K, scale)
    z = (e - center) / scale
    psi, slope = np.clip(z, -K, K), (np.abs(z) < K).astype(float)
    own = scale**2 * np.mean(psi**2) / np.mean(slope) ** 2 / len(e)
    # The same formula on RLM's own scale and center must give RLM's covariance.
    z = (e - fit.params[0]) / fit.scale
    psi, slope = np.clip(z, -K, K), (np.abs(z) <= K).astype(float)
    n, m = len(e), slope.mean()
    correction = 1 + slope.var() / (n * m**2)
    theirs = correction**2 * fit.scale**2 * (psi**2).sum() / (n - 1) / m**2 / n
    assert abs(theirs / fit.cov_params()[0, 0] - 1) < 1e-6, (theirs, fit.cov_params()[0, 0])
    z = (e - center) / scale
    psi, slope = np.clip(z, -K, K), (np.abs(z) < K).astype(float)
    influence = psi**2 / np.mean(psi**2) - 2 * slope / np.mean(slope) + 1
    return own, influence


def against_l2(e):
    """ln of L2's variance over Huber's, and its standard error: whether L2 is the worse by 5% at 1.64 standard errors."""
    huber_variance, huber_influence = sandwich_of_huber(e)
    square = (e - e.mean()) ** 2
    log_ratio = np.log(square.mean() / len(e) / huber_variance)
    influence = square / square.mean() - 1 - huber_influence
    error = np.sqrt((influence**2).sum()) / len(e)
    return {"logRatio": log_ratio, "error": error, "worse": bool(log_ratio > max(np.log(1.05), 1.64 * error))}


def about_median(e):
    scale, center = madn(e), np.median(e)
    z = (e - center) / scale
    return scale**2 * np.mean(np.clip(z, -K, K) ** 2) / np.mean(np.abs(z) < K) ** 2


def ratios_if_ignored(e, sigma):
    divided = (e - np.median(e)) / sigma
    return {
        "l2": np.mean(sigma**2) * np.mean(sigma**-2.0),
        "l1": np.mean(sigma**-2.0) / np.mean(1 / sigma) ** 2,
        "huber": about_median(e) * np.mean(sigma**-2.0) / about_median(divided),
    }


def bend_statistic(y, x):
    """t of the curve of a Poisson regression in y ~ 1 + x + curve, with HC3 standard errors."""
    design = sm.add_constant((x - x.mean()) / x.std())
    curve = sm.GLM(y, design, family=sm.families.Poisson()).fit(tol=1e-12).fittedvalues
    return sm.OLS(y, np.column_stack([design, curve])).fit(cov_type="HC3").tvalues[2]


rng = np.random.default_rng(17)
x = np.round(rng.uniform(1, 12, 150), 4)
draws = {
    "Gamma": np.round(x * rng.gamma(2, 0.5, 150), 4),
    "multiplicative": np.round(np.exp(0.25 * x) * rng.gamma(4, 0.25, 150), 4),
    "normal": np.round(x + 8 + rng.normal(0, 1, 150), 4),
    "Student t": np.round(x + 30 + rng.standard_t(2, 150), 4),
}
cases = {}
for name, y in draws.items():
    e = y - x
    sigma = 0.5 + x / 4
    cases[name] = {
        "observed": y.tolist(),
        "centerShift": center_shift(e, x, y),
        "logLinkRatio": log_link_ratio(y, x),
        "bendStatistic": bend_statistic(y, x),
        "asymmetry": asymmetry(e),
        "againstL2": against_l2(e),
        "ratiosIfIgnored": ratios_if_ignored(e, sigma),
    }
made = f"centers-and-efficiencies.py, Python {platform.python_version()}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}"
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"made": made, "predicted": x.tolist(), "cases": cases}, indent=1) + "\n")
