"""Mincer & Zarnowitz's slope of observed on predicted values with White's (HC0) standard error, by statsmodels. Most of
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
    fit = sm.OLS(e + x, sm.add_constant(0.7 * x + 1)).fit(cov_type="HC0")
    share = 1 - np.var(fit.resid) / np.var(e + 0.3 * x - 1)
    cases[file.stem] = {"slope": fit.params[1], "statistic": (fit.params[1] - 1) / fit.bse[1], "share": share}
made = f"slope.py, Python {platform.python_version()}, statsmodels {statsmodels.__version__}"
(here / "slope.json").write_text(json.dumps({"made": made, "cases": cases}, indent=1) + "\n")
