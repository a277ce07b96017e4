"""The error distributions on scipy's densities: what error-distributions.py and error-distribution-fits.py measure ours against."""

import math

import numpy as np
from scipy import optimize, stats


class TwoPieceNormal:
    """Two halves of Normal distributions, standard deviations scale and ratio * scale."""

    def __init__(self, ratio, loc=0, scale=1):
        self.ratio, self.loc, self.scale = ratio, loc, scale

    def logpdf(self, x):
        z = (np.asarray(x, float) - self.loc) / self.scale
        z = np.where(z < 0, z, z / self.ratio)
        return stats.norm.logpdf(z) + math.log(2 / ((1 + self.ratio) * self.scale))

    def cdf(self, x):
        z = (np.asarray(x, float) - self.loc) / self.scale
        r = self.ratio
        return np.where(z < 0, 2 / (1 + r) * stats.norm.cdf(z), 1 - 2 * r / (1 + r) * stats.norm.sf(z / r))

    def ppf(self, p):
        return np.array([optimize.brentq(lambda x: float(self.cdf(x)) - q, -400 * self.scale, 400 * self.scale,
                                         xtol=1e-14, rtol=1e-15) for q in p])


class ContaminatedNormal:
    def __init__(self, share, ratio, loc=0, scale=1):
        self.share, self.wide, self.narrow = share, stats.norm(loc, ratio * scale), stats.norm(loc, scale)

    def logpdf(self, x):
        return np.logaddexp(math.log1p(-self.share) + self.narrow.logpdf(x), math.log(self.share) + self.wide.logpdf(x))

    def cdf(self, x):
        return (1 - self.share) * self.narrow.cdf(x) + self.share * self.wide.cdf(x)

    ppf = TwoPieceNormal.ppf
    scale = 1


def asymmetric_laplace(tau, loc=0, scale=1):
    kappa = math.sqrt(tau / (1 - tau))
    return stats.laplace_asymmetric(kappa, loc, scale * kappa / tau)


distributions = {
    "normal": lambda loc, scale: stats.norm(loc, scale),
    "laplace": lambda loc, scale: stats.laplace(loc, scale),
    "logistic": lambda loc, scale: stats.logistic(loc, scale),
    "student-t": lambda loc, scale, nu: stats.t(nu, loc, scale),
    "generalized-normal": lambda loc, scale, p: stats.gennorm(p, loc, scale),
    "asymmetric-laplace": lambda loc, scale, tau: asymmetric_laplace(tau, loc, scale),
    "split-normal": lambda loc, scale, ratio: TwoPieceNormal(ratio, loc, scale),
    "contaminated-normal": lambda loc, scale, share, ratio: ContaminatedNormal(share, ratio, loc, scale),
}
