/**
 * If a tenth of the rows holds at least this share of the squared error, rows that a loss with a modeled scale almost
 * ignores decide the RMSE: a model that cannot fit everywhere would then fit in the wrong places.
 */
const mostOfTheError = 0.5;

/** @example isConcentrated({ errorAtAnEnd: 0.62 }) // true */
export const isConcentrated = ({ errorAtAnEnd = 0 }: { errorAtAnEnd?: number }): boolean =>
  errorAtAnEnd >= mostOfTheError;
