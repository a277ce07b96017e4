# Which slopes of the label on the logits Cox's test shows in 95 of 100 samples, for probabilities that are quantiles of a
# normal distribution of logits; and how often a warning stands there, by logistic regressions of simulated labels.
kl <- function(e, l) plogis(e) * (e - l) - log1p(exp(e)) + log1p(exp(l))
right_on_average <- function(l, b) uniroot(function(a) sum(plogis(a + b * l)) - sum(plogis(l)), c(-60, 60), tol = 1e-12)$root
excess <- function(l, b) {
  e <- right_on_average(l, b) + b * l
  # The standard error that glm states where the expected shares are the response.
  fit <- suppressWarnings(glm(plogis(e) ~ l, family = binomial))
  se <- sqrt(vcov(fit)[2, 2])
  min(sqrt(2 * sum(kl(e, l))) - 4.544, (if (b < 1) 0.8 - b else b - 1.25) / se - 1.645, abs(b - 1) / se - 1.96 - 1.645)
}
warns <- function(l, b, samples) {
  if (is.na(b)) return(NA)
  q <- plogis(right_on_average(l, b) + b * l)
  mean(replicate(samples, {
    y <- rbinom(length(l), 1, q)
    fit <- suppressWarnings(glm(y ~ l, family = binomial))
    slope <- coef(fit)[[2]]
    statistic <- sum(-2 * (y * l - log1p(exp(l)))) - deviance(fit)
    shift <- mean(abs(fitted(fit) - plogis(l)))
    bent <- abs(slope - 1) > 1.96 * sqrt(vcov(fit)[2, 2]) && (slope < 0.8 || slope > 1.25)
    pchisq(statistic, 2, lower.tail = FALSE) < 0.01 && (bent || shift > 0.02)
  }))
}
set.seed(1)
cases <- list(rare = c(2000, -4.5, 1.2), rarer = c(5000, -5, 1.2), even = c(400, 0, 1.5), few = c(200, 0, 1))
found <- lapply(cases, function(k) {
  l <- k[2] + k[3] * qnorm((seq_len(k[1]) - 0.5) / k[1])
  at <- function(low, high) tryCatch(exp(uniroot(function(log) excess(l, exp(log)), log(c(low, high)), tol = 1e-9)$root), error = function(e) NA)
  below <- at(0.1, 0.8); above <- at(1.25, 10)
  list(n = k[1], mean = k[2], deviation = k[3], below = below, above = above,
       foundBelow = warns(l, below, 500), foundAbove = warns(l, above, 500))
})
made <- paste0("visible-slopes.R, ", R.version.string)
writeLines(jsonlite::toJSON(list(made = made, cases = found), auto_unbox = TRUE, digits = 12, pretty = TRUE), "visible-slopes.json")
