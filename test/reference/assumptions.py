"""The assumption tests that statsmodels has, on the shared data sets with predictions or an order."""

import json
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.sandbox.stats.runs import runstest_1samp
from statsmodels.stats.diagnostic import acorr_ljungbox, het_breuschpagan, het_white
from statsmodels.stats.stattools import durbin_watson

cases = {}
for file in sorted(Path("data").glob("*.json")):
    data = json.loads(file.read_text())
    e = np.array(data["residuals"])
    n = len(e)
    found = {}
    if "predicted" in data and n >= 20:
        design = np.column_stack([np.ones(n), data["predicted"]])
        statistic, p, _, _ = het_breuschpagan(e - e.mean(), design)
        found["koenker"] = {"statistic": statistic, "pValue": p}
        # A standardised prediction: the raw one's square is collinear to rounding for distant predictions.
        z = (design[:, 1] - design[:, 1].mean()) / design[:, 1].std()
        statistic, p, _, _ = het_white(e - e.mean(), np.column_stack([np.ones(n), z]))
        found["white"] = {"statistic": statistic, "pValue": p}
    if data["ordered"] and n >= 20:
        table = acorr_ljungbox(e, lags=[round(np.log(n))])
        found["ljung-box"] = {"statistic": table["lb_stat"].iloc[0], "pValue": table["lb_pvalue"].iloc[0]}
        found["durbin-watson"] = {"statistic": durbin_watson(e - e.mean())}
        if not np.any(e == np.median(e)):  # statsmodels counts a residual at the median as below it
            z, _ = runstest_1samp(e, cutoff="median", correction=False)
            found["runs"] = {"statistic": z}
    if found:
        cases[data["id"]] = found

Path("assumptions-statsmodels.json").write_text(
    json.dumps(
        {
            "source": f"statsmodels {statsmodels.__version__}",
            "script": "test/reference/assumptions.py",
            "cases": cases,
        },
        indent=2,
        default=float,
    )
)
