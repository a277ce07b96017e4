# Paired differences of mean losses, from t.test, sandwich::vcovCL, binom.test, p.adjust and the formulas of the papers:
# Diebold & Mariano’s test of one-step forecasts (forecast::dm.test), Fieller (1954) for the ratio, Lazarus, Lewis, Stock & Watson (2018) for the long-run variance of ordered rows.
library(jsonlite)
suppressMessages(library(sandwich))
set.seed(18)
n <- 240
group <- rep(1:16, times = rep(c(10, 20), 8))
first <- round(abs(rnorm(n) + rnorm(16)[group] / 2), 3)
second <- round(0.9 * first + abs(rnorm(n)) / 4, 3)

ratio <- function(a, b, vaa, vbb, vab, t) {
  A <- b^2 - t^2 * vbb; B <- a * b - t^2 * vab; C <- a^2 - t^2 * vaa
  (B + c(-1, 1) * sqrt(B^2 - A * C)) / A
}

judged <- function(v, df) {
  # v: covariance matrix of the two means
  difference <- mean(second) - mean(first)
  error <- sqrt(v[1, 1] + v[2, 2] - 2 * v[1, 2])
  list(error = error, pValue = 2 * pt(-abs(difference / error), df), degreesOfFreedom = df,
       ratio = ratio(mean(second), mean(first), v[2, 2], v[1, 1], v[1, 2], qt(0.975, df)))
}

independent <- judged(cov(cbind(first, second)) / n, n - 1)
stopifnot(abs(independent$pValue - t.test(second, first, paired = TRUE)$p.value) < 1e-12)
# With the correction of Harvey, Leybourne & Newbold (1997); at one step the variance is that of independent rows.
diebold <- forecast::dm.test(second, first, h = 1, power = 1)

clustered <- function() {
  fit <- lm(cbind(first, second) ~ 1)
  # HC0 with the factor G/(G − 1) alone
  v <- vcovCL(fit, cluster = group, type = "HC0", cadjust = TRUE)
  judged(unname(v), 15)
}

ordered <- function() {
  b <- floor(0.4 * n^(2 / 3))
  cosines <- sqrt(2 / n) * cos(pi * outer(1:b, (1:n) - 0.5) / n)
  projected <- cosines %*% cbind(first, second)
  judged(unname(crossprod(projected)) / b / (n - 1), b)
}

wrong <- function(share) as.integer(runif(60) < share)
a <- wrong(0.4); b <- wrong(0.2)
p <- c(0.01, 0.2, 0.03, 0.04)

write_json(list(
  about = paste(R.version.string, "sandwich", packageVersion("sandwich"), "forecast", packageVersion("forecast")),
  first = first, second = second, group = group - 1,
  dieboldMariano = list(statistic = diebold$statistic[[1]], pValue = diebold$p.value),
  independent = independent, grouped = clustered(), ordered = ordered(),
  mcNemar = list(first = a, second = b, pValue = binom.test(sum(a > b), sum(a != b))$p.value),
  holm = list(p = p, adjusted = p.adjust(p, "holm"))
), "comparison.json", auto_unbox = TRUE, digits = NA)
