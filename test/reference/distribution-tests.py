"""Moment tests of the Normal distribution by scipy: Jarque–Bera's statistic and D'Agostino–Pearson's K²."""
import json
import pathlib
import platform

import numpy
import scipy
from scipy import stats

here = pathlib.Path(__file__).parent
# NumAcc3 and NumAcc4 measure the rounding of means and deviations, not the tests.
paths = [path for path in sorted((here / "data").glob("*.json")) if path.stem not in ("numacc3", "numacc4")]
samples = [json.loads(path.read_text()) for path in paths]
made = f"distribution-tests.py, Python {platform.python_version()}, scipy {scipy.__version__}"


def write(test, cases):
    (here / f"{test}.json").write_text(json.dumps({"made": made, "cases": cases}, indent=1) + "\n")


def jarque_bera(sample):
    x = numpy.array(sample["residuals"])
    statistic = stats.jarque_bera(x).statistic
    details = {"skewness": stats.skew(x), "kurtosis": stats.kurtosis(x, fisher=False)}
    return {"data": sample["id"], "n": len(x), "statistic": statistic, "details": details}


def dagostino_pearson(sample):
    x = numpy.array(sample["residuals"])
    test = stats.normaltest(x)
    details = {"skewnessZ": stats.skewtest(x).statistic, "kurtosisZ": stats.kurtosistest(x).statistic}
    return {"data": sample["id"], "n": len(x), "statistic": test.statistic, "pValue": test.pvalue, "details": details}


write("jarque-bera", [jarque_bera(sample) for sample in samples])
write("dagostino-pearson", [dagostino_pearson(s) for s in samples if len(s["residuals"]) >= 20])
