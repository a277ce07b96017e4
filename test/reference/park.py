"""Park's regression of log |e - median| on log weight with HC3 standard errors, by statsmodels."""

import json
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm

rng = np.random.default_rng(34)
cases = []
for n, power in ((40, 0.0), (200, 0.5), (200, 1.0)):
    weights = rng.integers(1, 10, n)
    errors = np.round(rng.standard_t(5, n) / weights**power, 6)
    errors[3] = np.median(np.delete(errors, 3)) if n % 2 == 0 else errors[3]
    size = np.abs(errors - np.median(errors))
    size = np.where(size > 0, size, size[size > 0].min() / 2)
    fit = sm.OLS(np.log(size), sm.add_constant(np.log(weights))).fit(cov_type="HC3")
    cases.append(
        {
            "weights": weights.tolist(),
            "errors": errors.tolist(),
            "slope": fit.params[1],
            "standardError": fit.bse[1],
        }
    )
Path("park.json").write_text(json.dumps({"statsmodels": statsmodels.__version__, "cases": cases}) + "\n")
