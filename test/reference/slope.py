"""Mincer & Zarnowitz's slope of observed on predicted values with MacKinnon & White's (HC3) standard error, by statsmodels. Most of
the data sets are least squares' own residuals, of slope 1: the predictions are shrunken to 0.7 of themselves, plus 1."""

import json
import platform
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm

here = Path(__file__).parent
cases = {}
for file in sorted((here / "data").glob("*.json")):
    data = json.loads(file.read_text())
    if "predicted" not in data or len(data["residuals"]) < 20:
        continue
    e, x = np.array(data["residuals"]), np.array(data["predicted"])
    shrunken, variance = 0.7 * x + 1, 1 + (x - x.min()) ** 2
    cases[file.stem] = {}
    for name, weights in {"even": np.ones(len(x)), "weighted": 1 / variance}.items():
        fit = sm.WLS(e + x, sm.add_constant(shrunken), weights=weights).fit(cov_type="HC3")
        errors = e + x - shrunken
        around = errors - np.average(errors, weights=weights)
        share = (fit.params[1] - 1) ** 2 * np.cov(shrunken, aweights=weights, ddof=0) / np.average(around**2, weights=weights)
        cases[file.stem][name] = {
            "slope": fit.params[1],
            "statistic": (fit.params[1] - 1) / fit.bse[1],
            "share": share,
        }
made = f"slope.py, Python {platform.python_version()}, statsmodels {statsmodels.__version__}"
(here / "slope.json").write_text(json.dumps({"made": made, "cases": cases}, indent=1) + "\n")
