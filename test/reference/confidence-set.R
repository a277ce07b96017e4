# The model confidence set of Hansen, Lunde & Nason (2011) with the range statistic, from the paper's steps: p-values of
# max |t_ij| under equal means by mvtnorm::pmvnorm (rows are many, so that Student's t is normal).
# Also the correction of Harvey, Leybourne & Newbold (1997) at one step, which is the factor T/(T − 1) of the variance.
library(jsonlite)
suppressMessages(library(mvtnorm))
set.seed(27)
n <- 250

setOf <- function(losses) {
  means <- colMeans(losses); v <- cov(losses) / n
  inside <- seq_along(means); steps <- list()
  repeat {
    if (length(inside) == 1) break
    pairs <- combn(inside, 2)
    contrast <- t(apply(pairs, 2, function(p) { x <- numeric(length(means)); x[p[1]] <- 1; x[p[2]] <- -1; x }))
    error <- sqrt(diag(contrast %*% v %*% t(contrast)))
    t <- drop(contrast %*% means) / error
    r <- cov2cor(contrast %*% v %*% t(contrast))
    top <- max(abs(t))
    p <- if (length(t) == 1) 2 * pt(-top, n - 1) else
      1 - pmvnorm(rep(-top, length(t)), rep(top, length(t)), corr = r, algorithm = GenzBretz(abseps = 1e-5))[1]
    steps[[length(steps) + 1]] <- list(statistic = top, pValue = p)
    if (p >= 0.05) break
    k <- which.max(abs(t)); loser <- if (t[k] > 0) pairs[1, k] else pairs[2, k]
    inside <- setdiff(inside, loser)
  }
  list(set = I(inside - 1), steps = steps)
}

cases <- lapply(c(0, 0.03, 0.06, 0.1, 0.15, 0.3), function(gap) {
  common <- rnorm(n)
  losses <- round(sapply(0:3, function(k) abs(common + rnorm(n)) * (1 + gap * k)), 3)
  c(list(losses = apply(losses, 2, as.list) |> lapply(unlist)), setOf(losses))
})
hln <- (n + 1 - 2 * 1 + 1 * 0 / n) / n
stopifnot(abs(1 / hln - n / (n - 1)) < 1e-15)
# Critical values of max |t_ij| where the covariance of five equally good models, uncorrelated and of equal variance, is
# estimated from few degrees of freedom.
few <- 8
pairs <- combn(5, 2)
largest <- replicate(100000, {
  m <- rnorm(5); g <- matrix(rnorm(5 * few), 5)
  max(abs(m[pairs[1, ]] - m[pairs[2, ]]) / sqrt(rowSums((g[pairs[1, ], ] - g[pairs[2, ], ])^2) / few))
})
write_json(list(
  few = list(degreesOfFreedom = few, at6percent = quantile(largest, 0.94)[[1]], at4percent = quantile(largest, 0.96)[[1]]),
  about = paste(R.version.string, "mvtnorm", packageVersion("mvtnorm")), cases = cases
), "confidence-set.json", auto_unbox = TRUE, digits = NA)
