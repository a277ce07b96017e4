"""The notebook that record.ts runs the extension's code in: its names, then the code from standard input."""
import sys
import numpy
import pandas

generator = numpy.random.default_rng(1)
array = generator.laplace(size=200)
series = pandas.Series(generator.normal(size=200))
series[3] = numpy.nan
frame = pandas.DataFrame({'residual': generator.normal(size=100), 7: generator.normal(size=100) / 3})
huge = numpy.lib.stride_tricks.as_strided(array, (10_000_000,), (0,))
number = 3
y_test = pandas.Series(generator.normal(size=120), index=pandas.date_range('2026-01-01', periods=120))
y_pred = y_test.to_numpy() + generator.laplace(size=120) / 3
objects = numpy.array([1, None])
code = sys.stdin.read()
before = set(globals()) | {'before'}
exec(code, globals())
assert set(globals()) == before, set(globals()) - before
