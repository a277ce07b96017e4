# Bias, spread and independence tests on every shared data set, from lm, t.test, binom.test, Box.test and lmtest.
library(jsonlite)
suppressMessages(library(lmtest))

equal_mass_bin <- function(x, count) {
  n <- length(x)
  edges <- sort(x)[floor((1:(count - 1)) * n / count) + 1]
  factor(findInterval(x, unique(edges)))
}

zero_mean_t <- function(d) {
  t <- t.test(d$residuals)
  list(statistic = t$statistic[[1]], pValue = t$p.value)
}

zero_median_sign <- function(d) {
  above <- sum(d$residuals > 0)
  list(statistic = above, pValue = binom.test(above, sum(d$residuals != 0))$p.value)
}

chi_square <- function(size, formula, d) {
  fit <- lm(formula, data.frame(size = size, z = d$predicted))
  statistic <- length(size) * summary(fit)$r.squared
  list(statistic = statistic, pValue = pchisq(statistic, fit$rank - 1, lower.tail = FALSE))
}

brown_forsythe <- function(d) {
  bin <- equal_mass_bin(d$predicted, 4)
  # Hines and Hines: without the distance that each median makes superfluous.
  parts <- lapply(split(d$residuals, bin), function(e) {
    z <- sort(abs(e - median(e)))
    if (length(z) %% 2 == 1) z[-1] else c(sqrt(2) * z[1], z[-(1:2)])
  })
  a <- anova(lm(size ~ bin, data.frame(size = unlist(parts), bin = factor(rep(seq_along(parts), lengths(parts))))))
  list(statistic = a$`F value`[1], pValue = a$`Pr(>F)`[1])
}

welch <- function(d) {
  bin <- equal_mass_bin(d$predicted, if (length(d$predicted) < 80) 4 else 8)
  w <- oneway.test(d$residuals ~ bin)
  a <- anova(lm(d$residuals ~ bin)) # omega squared: the variance between the bins beyond what chance puts there
  beyond <- a$`Sum Sq`[1] - a$Df[1] * a$`Mean Sq`[2]
  list(statistic = w$statistic[[1]], pValue = w$p.value, share = max(0, beyond / sum(a$`Sum Sq`)))
}

ljung_box <- function(d) {
  lag <- round(log(length(d$residuals)))
  statistic <- Box.test(d$residuals, lag = lag, type = "Ljung-Box")$statistic[[1]]
  list(statistic = statistic, pValue = pchisq(statistic, lag, lower.tail = FALSE)) # Box.test's own is 1 - F
}

durbin_watson <- function(d) {
  n <- length(d$residuals)
  statistic <- sum(diff(d$residuals)^2) / sum((d$residuals - mean(d$residuals))^2)
  z <- (statistic - 2) / (2 * sqrt((n - 2) / (n^2 - 1)))
  list(statistic = statistic, pValue = 2 * pnorm(-abs(z)))
}

runs <- function(d) {
  side <- sign(d$residuals - median(d$residuals))
  side <- side[side != 0]
  r <- length(rle(side)$lengths)
  a <- sum(side > 0)
  b <- sum(side < 0)
  n <- a + b
  z <- (r - (2 * a * b / n + 1)) / sqrt(2 * a * b * (2 * a * b - n) / (n^2 * (n - 1)))
  if (n > 2000) return(list(statistic = z, pValue = 2 * pnorm(-max(0, abs(r - (2 * a * b / n + 1)) - 0.5) / sqrt(2 * a * b * (2 * a * b - n) / (n^2 * (n - 1))))))
  way <- function(i, j) exp(lchoose(a - 1, i) + lchoose(b - 1, j) - lchoose(n, a))
  p <- sapply(2:n, function(m) if (m %% 2 == 0) 2 * way(m / 2 - 1, m / 2 - 1) else way((m - 1) / 2, (m - 3) / 2) + way((m - 3) / 2, (m - 1) / 2))
  list(statistic = z, pValue = min(1, 2 * min(sum(p[2:n <= r]), sum(p[2:n >= r]))))
}

cases <- list()
for (file in sort(list.files("data", pattern = "[.]json$"))) {
  d <- fromJSON(file.path("data", file))
  n <- length(d$residuals)
  e <- d$residuals
  results <- list("zero-mean-t" = zero_mean_t(d), "zero-median-sign" = zero_median_sign(d))
  if (!is.null(d$predicted)) {
    results[["glejser"]] <- chi_square(abs(e - median(e)), size ~ z, d)
    results[["koenker"]] <- chi_square((e - mean(e))^2, size ~ z, d)
    if (n >= 20) {
      results[["white"]] <- chi_square((e - mean(e))^2, size ~ z + I(z^2), d)
      results[["brown-forsythe"]] <- brown_forsythe(d)
      results[["welch"]] <- welch(d)
    }
  }
  # Independence is asked of every set in the order of its rows, whether or not that order means something.
  results[["ljung-box"]] <- ljung_box(d)
  results[["durbin-watson"]] <- durbin_watson(d)
  if (n >= 20) results[["runs"]] <- runs(d)
  cases[[d$id]] <- results
}

# The same through lmtest on the fitted model, where the residuals are those of lm.
published <- list(
  cars = list(
    koenker = bptest(lm(dist ~ speed, cars))$statistic[[1]],
    durbinWatson = dwtest(lm(dist ~ speed, cars))$statistic[[1]]
  ),
  mtcars = list(
    koenker = bptest(lm(mpg ~ wt, mtcars))$statistic[[1]],
    durbinWatson = dwtest(lm(mpg ~ wt, mtcars))$statistic[[1]]
  )
)

write_json(
  list(
    source = paste0(R.version.string, ", lmtest ", packageVersion("lmtest")),
    script = "test/reference/assumptions.R", cases = cases, published = published
  ),
  "assumptions.json",
  auto_unbox = TRUE, digits = I(17), pretty = TRUE
)
