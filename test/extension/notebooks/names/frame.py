"""A function whose variables a debugger would see: the expression from standard input is evaluated in its frame."""
import sys
import numpy

module_wide = numpy.arange(4.0)


def stopped_here():
    y_true = numpy.array([1.0, 2.0, 3.0])
    y_hat = [1.5, 2.5, 3.5]
    print(repr(eval(sys.stdin.read())))


stopped_here()
