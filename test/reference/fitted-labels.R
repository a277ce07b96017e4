# Labels and fitted probabilities of a logistic regression, on the rows that it was fitted to: low birth weight (MASS::birthwt).
fit <- glm(low ~ age + lwt + smoke + ht + ui, data = MASS::birthwt, family = binomial, control = list(epsilon = 1e-12))
made <- paste0("fitted-labels.R, ", R.version.string)
writeLines(jsonlite::toJSON(list(made = made, labels = fit$y, probabilities = unname(fitted(fit))), auto_unbox = TRUE, digits = NA), "fitted-labels.json")
