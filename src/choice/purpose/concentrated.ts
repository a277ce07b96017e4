/**
 * From this share of the squared error on a tenth of the rows on, those that a loss with a modeled scale hardly counts
 * decide the RMSE: a model that cannot be right everywhere is then right in the wrong places.
 */
const mostOfTheError = 0.5;

/** @example isConcentrated({ errorAtAnEnd: 0.62 }) // true */
export const isConcentrated = ({ errorAtAnEnd = 0 }: { errorAtAnEnd?: number }): boolean =>
  errorAtAnEnd >= mostOfTheError;
