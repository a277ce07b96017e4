"""Does what a data scientist would write: pandas to read, scipy for the same questions. `read` times reading alone."""
import json
import sys
import time

begun = time.perf_counter()
import pandas as pd

if sys.argv[1] == "read":
    begun = time.perf_counter()
    pd.read_csv(sys.argv[2])
    print((time.perf_counter() - begun) * 1000)
    sys.exit()

import numpy as np
from scipy import stats

frame = pd.read_csv(sys.argv[2])
e = frame["residual"].to_numpy()
predicted = frame["predicted"].to_numpy()
n = len(e)
normal, laplace = stats.norm.fit(e), stats.laplace.fit(e)
centered = e - e.mean()
report = {
    "n": n,
    "normal": stats.norm.logpdf(e, *normal).sum(),
    "laplace": stats.laplace.logpdf(e, *laplace).sum(),
    "shapiro": stats.shapiro(e[:5000]),
    "anderson": stats.anderson(e).statistic,
    "cramervonmises normal": stats.cramervonmises(e, "norm", normal),
    "kstest normal": stats.kstest(e, "norm", normal),
    "jarque_bera": stats.jarque_bera(e),
    "normaltest": stats.normaltest(e),
    "cramervonmises laplace": stats.cramervonmises(e, "laplace", laplace),
    "kstest laplace": stats.kstest(e, "laplace", laplace),
    "t": stats.ttest_1samp(e, 0),
    "sign": stats.binomtest(int((e > 0).sum()), n).pvalue,
    "spread": stats.linregress(predicted, np.abs(e)),
    "squared spread": stats.linregress(predicted, e**2),
    "groups": stats.levene(*np.array_split(e[np.argsort(predicted)], 3), center="median"),
    "autocorrelation": [float(centered[k:] @ centered[: n - k] / (centered @ centered)) for k in range(1, 11)],
}
print(json.dumps(report, default=lambda value: float(getattr(value, "statistic", value))))
