# Beta log-likelihood of shares about given means, binomial log-likelihood of counts out of ten.
library(jsonlite)
suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))
set.seed(17)
mu <- plogis(1.2 * rnorm(80))
y <- rbeta(80, 6 * mu, 6 * (1 - mu))
beta_at <- function(phi) sum(dbeta(y, mu * phi, (1 - mu) * phi, log = TRUE))
best <- optimize(beta_at, c(0.1, 100), maximum = TRUE, tol = 1e-9)
s <- sqrt(mean((y - mu)^2))
counts <- rbinom(120, 10, plogis(p <- rnorm(120)))
mean <- 10 * plogis(p)
t <- sqrt(mean((counts - mean)^2))
# Variance of the slope on the logit scale under a working variance, as a multiple of the binomial likelihood's (sandwich).
price <- function(working) {
  slope <- mean * (1 - mean / 10)
  z <- cbind(1, log(mean / (10 - mean)))
  of <- function(w) {
    bread <- solve(crossprod(z, z * (slope^2 / w)))
    (bread %*% crossprod(z, z * (slope^2 * slope / w^2)) %*% bread)[2, 2]
  }
  of(working(mean)) / of(slope)
}
write_json(
  list(
    source = R.version.string, script = "test/reference/bounded.R",
    shares = list(
      observed = y, predicted = mu, at = list(precision = 5, logLikelihood = beta_at(5)), precision = best$maximum,
      gain = best$objective - sum(dnorm(y, mu, s, log = TRUE))
    ),
    counts = list(
      observed = counts, predicted = mean, trials = 10,
      prices = list(l2 = price(function(m) rep(1, length(m))), poisson = price(identity)),
      gain = sum(dbinom(counts, 10, mean / 10, log = TRUE)) -
        sum(log(pnorm(counts + 0.5, mean, t) - pnorm(counts - 0.5, mean, t)))
    )
  ),
  "bounded.json",
  auto_unbox = TRUE, digits = I(17)
)
