"""Special functions to 30 digits by mpmath: writes special.json beside itself."""
import json, os
import mpmath as m
m.mp.dps = 40
f = lambda x: float(x)
def upper(a, x): return f(m.gammainc(m.mpf(a), m.mpf(x), m.inf, regularized=True))
def lower(a, x): return f(m.gammainc(m.mpf(a), 0, m.mpf(x), regularized=True))
def beta(x, a, b): return f(m.betainc(m.mpf(a), m.mpf(b), 0, m.mpf(x), regularized=True))
out = {
    'made': 'mpmath ' + m.__version__,
    'gamma': [{'x': x, 'log': f(m.loggamma(m.mpf(x))), 'digamma': f(m.digamma(m.mpf(x))), 'trigamma': f(m.polygamma(1, m.mpf(x)))}
              for x in (0.001, 0.1, 0.5, 1.0, 1.4375, 2.0, 3.75, 9.5, 10.5, 123.25, 1e4, 1e7)],
    'incompleteGamma': [{'a': a, 'x': x, 'lower': lower(a, x), 'upper': upper(a, x)}
                        for a in (0.03125, 0.5, 1.0, 3.5, 50.0, 477.5) for x in (a / 8, 0.75 * a, a, 1.5 * a, 2.125 * a + 4)],
    'incompleteBeta': [{'x': x, 'a': a, 'b': b, 'value': beta(x, a, b)}
                       for a, b in ((0.25, 0.5), (0.5, 0.5), (2.0, 0.5), (1.0, 1000.0), (1000.0, 1.0), (35.5, 0.5), (12.0, 989.0), (250.0, 250.5))
                       for x in (0.0078125, 0.25, 0.5, 0.75, 0.96875)],
    'complementaryError': [{'x': x, 'value': f(m.erfc(m.mpf(x)))}
                           for x in (-6.0, -2.0, -0.25, 0.0, 0.125, 0.46875, 0.5, 1.0, 2.5, 3.984375, 4.015625, 8.0, 26.0)],
}
with open(os.path.join(os.path.dirname(__file__), 'special.json'), 'w') as file:
    json.dump(out, file, indent=1); file.write('\n')
