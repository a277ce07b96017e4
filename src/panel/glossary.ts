/** Definitions of the page's terms for newcomers. */
export const glossary: Readonly<Record<string, string>> = {
  residual: 'A residual is the error of one row: the observed value minus the predicted one.',
  residuals: 'Residuals are the errors of the rows: the observed values minus the predicted ones.',
  distribution:
    'A distribution says how often errors of each size occur. Its shape decides which loss is best.',
  bias: 'Bias is the mean error: above zero, the predictions are too low on average.',
  RMSE: 'Root mean squared error: the square root of the mean of the squared errors. Large errors count most.',
  MAE: 'Mean absolute error: the mean size of the errors. A large error counts no more than its size.',
  'R²': 'The share of the variance of the observed values that the predictions explain; 1 is perfect.',
  outliers: 'Outliers are errors far outside the range where nearly all others lie.',
  'p-value':
    'The probability of data at least this unlike the hypothesis if the hypothesis were true. Small values count against it.',
  likelihood:
    'The likelihood says how probable the data are under a distribution; fitting makes it as large as it can be.',
  NLL: 'Negative log-likelihood: the loss whose minimum is the most likely fit under a distribution.',
  dispersion: 'How much counts vary relative to a Poisson distribution, for which it is 1.',
  calibration: 'Probabilities are calibrated if, of the rows given 80%, eight in ten turn out true.',
  'log loss': 'The mean of −ln of the probability given to the true class; also called cross-entropy.',
  accuracy: 'The share of rows whose label is predicted right.',
  'Brier score':
    'The mean squared difference between the probability and the outcome, 1 for the true class and 0 for another; summed over more than two classes. Lower is better.',
  CRPS: 'Continuous ranked probability score: the mean absolute error, extended to predicted distributions. Lower is better.',
  'log score': 'The mean of −ln of the density predicted at the observed values. Lower is better.',
  independent: 'Rows are independent if knowing the error of one says nothing about the error of another.',
};
