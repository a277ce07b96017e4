/** Whether a name is that of a model's input: `x`, `X1`, `x_test`, `feature_3`. */
export const isFeature = (name: string): boolean =>
  /^(?:x|features?|feat|predictors?|covariates?|regressors?|inputs?)[\s_.-]?(?:train|test|val|valid)?[\s_.-]?\d*$/i.test(
    name.trim(),
  );
