"""Times the same statistics in scipy, data in memory, in milliseconds. `laplace N`: a p-value for fitted parameters,
which needs a Monte Carlo simulation of refits; `whole N`: the tests of peer.py."""
import sys
import time

import numpy as np
from scipy import stats

task, n = sys.argv[1], int(float(sys.argv[2]))
random = np.random.default_rng(1)
e, predicted = random.laplace(size=n), random.uniform(size=n)
begun = time.perf_counter()
if task == "laplace":
    stats.goodness_of_fit(stats.laplace, e, statistic="ad", random_state=1)
else:
    normal, laplace = stats.norm.fit(e), stats.laplace.fit(e)
    centered = e - e.mean()
    stats.norm.logpdf(e, *normal).sum()
    stats.laplace.logpdf(e, *laplace).sum()
    stats.shapiro(e[:5000])
    stats.anderson(e)
    for law, parameters in (("norm", normal), ("laplace", laplace)):
        stats.cramervonmises(e, law, parameters)
        stats.kstest(e, law, parameters)
    stats.jarque_bera(e)
    stats.normaltest(e)
    stats.ttest_1samp(e, 0)
    stats.binomtest(int((e > 0).sum()), n)
    stats.linregress(predicted, np.abs(e))
    stats.linregress(predicted, e**2)
    stats.levene(*np.array_split(e[np.argsort(predicted)], 4), center="median")
    [float(centered[k:] @ centered[: n - k]) for k in range(1, 11)]
print((time.perf_counter() - begun) * 1000)
