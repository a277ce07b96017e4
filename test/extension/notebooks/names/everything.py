"""Names as a notebook may hold them; then the code from standard input, which must leave no name behind."""
import sys
import datetime
import numpy
import pandas

generator = numpy.random.default_rng(1)
days = pandas.date_range('2026-01-01', periods=30, name='day')
y_train = generator.normal(size=90)
y_test = pandas.Series(generator.normal(size=30), index=days)
y_pred = y_test.to_numpy() + generator.laplace(size=30)
column = generator.normal(size=(30, 1))
probabilities = generator.dirichlet([1, 1, 1], size=30)
frame = pandas.DataFrame({'observed': range(30), 'predicted': generator.normal(size=30), 'name, "quoted"': list('abcde') * 6})
undated = pandas.Series([1.5, None, 2.5])
numbers = [1, 2.5, None]
words = ['a', 'b']
both = {'truth': [1.0, 2.0, 3.0], 'forecast': numpy.array([1.5, 2.5, 2.0]), 'title': 'no vector'}
nested = [[1, 2], [3, 4]]
masked = numpy.ma.masked_array([1.0, 2.0, 3.0], mask=[False, True, False])
text = 'y_pred'
number = 3


def function():
    return y_test


class Tensor:
    """As much of PyTorch’s as is asked for; its 16-bit numbers NumPy has no name for."""

    def __init__(self, values, dtype='torch.float32'):
        self.values, self.dtype, self.ndim = values, dtype, 1

    def detach(self):
        return self

    def cpu(self):
        return self

    def float(self):
        return Tensor(self.values)

    def numpy(self):
        if 'bfloat16' in self.dtype:
            raise TypeError('Got unsupported ScalarType BFloat16')
        return numpy.array(self.values)


class EagerTensor:
    """As TensorFlow’s."""

    def __init__(self, values):
        self.values = values

    def numpy(self):
        return numpy.array(self.values)


class ArrayImpl:
    """As JAX’s."""

    shape = (3,)

    def __array__(self, dtype=None):
        return numpy.array([7.0, 8.0, 9.0], dtype=dtype)


class polars:
    """As Polars’s: the same names as pandas has, and neither an index nor a size."""

    class Series:
        def __init__(self, name, values):
            self.name, self.values, self.dtype = name, values, 'Float64'

        def __len__(self):
            return len(self.values)

        def to_list(self):
            return list(self.values)

    class DataFrame:
        def __init__(self, columns):
            self._columns = columns
            self.columns = list(columns)

        def __len__(self):
            return len(next(iter(self._columns.values())))

        def __getitem__(self, name):
            return polars.Series(name, self._columns[name])


tensor = Tensor([1.0, 2.0, 3.0])
half = Tensor([1.5, 2.5, 3.5], 'torch.bfloat16')
eager = EagerTensor([4.0, 5.0, 6.0])
jax_array = ArrayImpl()
quick = polars.DataFrame({'actual': [1.0, 2.0, None], 'estimate': [1.1, 2.2, 3.3]})
quick_series = polars.Series('resid', [0.1, -0.2, 0.3])
code = sys.stdin.read()
before = set(globals()) | {'before'}
exec(code, globals())
assert set(globals()) == before, set(globals()) - before
