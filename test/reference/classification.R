# Probabilities against labels: log loss, Brier, Spiegelhalter's z, Hosmer-Lemeshow, calibration error and slope.
library(jsonlite)
suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))

equal_mass_bin <- function(x, count) {
  edges <- sort(x)[floor((1:(count - 1)) * length(x) / count) + 1]
  findInterval(x, unique(edges))
}

binary <- function(title, y, p) {
  kept <- pmin(1 - 1e-15, pmax(1e-15, p))
  z <- sum((y - p) * (1 - 2 * p)) / sqrt(sum((1 - 2 * p)^2 * p * (1 - p)))
  bin <- equal_mass_bin(p, 10)
  o <- tapply(y, bin, sum)
  e <- tapply(p, bin, sum)
  m <- tapply(p, bin, length)
  chisq <- sum(ifelse(o == e, 0, (o - e)^2 / (e * (1 - e / m))))
  fine <- equal_mass_bin(p, 15)
  fit <- glm(y ~ qlogis(kept), family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100))
  share <- mean(y)
  as_given <- sum(ifelse(y == 1, plogis(qlogis(kept), log.p = TRUE), plogis(-qlogis(kept), log.p = TRUE)))
  cox <- 2 * (as.numeric(logLik(fit)) - as_given)
  list(
    title = title, labels = y, probabilities = p,
    logLoss = -mean(log(pmax(1e-15, ifelse(y == 1, p, 1 - p)))), brier = mean((p - y)^2),
    baseRateLogLoss = -share * log(share) - (1 - share) * log(1 - share), baseRateBrier = share * (1 - share),
    accuracy = mean((p > 0.5) == y),
    spiegelhalter = list(statistic = z, pValue = 2 * pnorm(-abs(z))),
    hosmerLemeshow = list(
      statistic = chisq, degreesOfFreedom = length(o), pValue = pchisq(chisq, length(o), lower.tail = FALSE)
    ),
    calibrationError = sum(abs(tapply(y, fine, sum) - tapply(p, fine, sum))) / length(p),
    cox = list(statistic = cox, pValue = pchisq(cox, 2, lower.tail = FALSE)),
    intercept = coef(fit)[[1]], slope = coef(fit)[[2]], slopeStandardError = summary(fit)$coefficients[2, 2],
    surprises = list(
      observed = sum(ifelse(y == 1, p, 1 - p) < 0.01), expected = sum(pmin(p, 1 - p)[pmin(p, 1 - p) < 0.01])
    )
  )
}

softmax <- function(z) exp(z) / rowSums(exp(z))

multiclass <- function(title, y, p) {
  n <- length(y)
  k <- ncol(p)
  truth <- p[cbind(seq_len(n), y)]
  share <- tabulate(y, k) / n
  q <- rowSums(p^2)
  z <- sum(q - truth) / sqrt(sum(rowSums(p^3) - q^2))
  one <- sapply(seq_len(k), function(j) {
    sum(((y == j) - p[, j]) * (1 - 2 * p[, j])) / sqrt(sum((1 - 2 * p[, j])^2 * p[, j] * (1 - p[, j])))
  })
  top <- apply(p, 1, max)
  right <- max.col(p, "first") == y
  fine <- equal_mass_bin(top, 15)
  # Slope and an intercept for each class but the first.
  log_likelihood <- function(at) {
    w <- log(p) * at[1] + matrix(c(0, at[-1]), n, k, byrow = TRUE)
    sum(w[cbind(seq_len(n), y)] - log(rowSums(exp(w))))
  }
  gradient <- function(at) {
    w <- exp(log(p) * at[1] + matrix(c(0, at[-1]), n, k, byrow = TRUE))
    w <- w / rowSums(w)
    c(sum(log(truth)) - sum(w * log(p)), (tabulate(y, k) - colSums(w))[-1])
  }
  fit <- optim(c(1, rep(0, k - 1)), log_likelihood, gradient,
    method = "BFGS", control = list(fnscale = -1, reltol = 1e-16, maxit = 1000), hessian = TRUE
  )
  cox <- 2 * (fit$value - sum(log(truth)))
  # Labels drawn at random with probability e, the intercepts as found.
  noisy <- function(at) {
    w <- exp(log(p) * at[1] + matrix(c(0, fit$par[-1]), n, k, byrow = TRUE))
    sum(log((1 - at[2]) * (w / rowSums(w))[cbind(seq_len(n), y)] + at[2] / k))
  }
  clean <- optimize(function(b) noisy(c(b, 0)), c(0, 5), maximum = TRUE, tol = 1e-10)
  noise <- optim(c(1, 0.1), noisy, method = "L-BFGS-B", lower = c(0.05, 0), upper = c(5, 0.9), control = list(fnscale = -1, factr = 10))
  list(
    title = title, labels = y - 1, probabilities = p, # row by row
    logLoss = -mean(log(truth)), brier = mean(rowSums((p - diag(k)[y, ])^2)),
    baseRateLogLoss = -sum(ifelse(share > 0, share * log(share), 0)), baseRateBrier = 1 - sum(share^2),
    accuracy = mean(right), spiegelhalter = list(statistic = z, pValue = 2 * pnorm(-abs(z))), classes = one,
    calibrationError = sum(abs(tapply(right, fine, sum) - tapply(top, fine, sum))) / n,
    slope = fit$par[1], intercepts = c(0, fit$par[-1]), slopeStandardError = sqrt(solve(-fit$hessian)[1, 1]),
    cox = list(statistic = cox, degreesOfFreedom = k, pValue = pchisq(cox, k, lower.tail = FALSE)),
    noise = list(share = noise$par[2], pValue = pnorm(-sqrt(max(0, 2 * (noise$value - clean$objective)))))
  )
}

cases <- list()
cases$example <- binary(
  "Ten forecasts worked by hand", c(0, 0, 0, 1, 0, 1, 0, 1, 1, 1), c(.05, .1, .2, .3, .35, .5, .6, .7, .8, .9)
)
set.seed(11)
p <- round(plogis(rnorm(400)), 6)
cases$calibrated <- binary("400 labels drawn from their probabilities", rbinom(400, 1, p), p)
truth <- plogis(rnorm(500))
y <- rbinom(500, 1, truth)
cases$overconfident <- binary("Logits doubled", y, round(plogis(2 * qlogis(truth)), 6))
p <- round(plogis(rnorm(600, -2)), 1)
cases$tied <- binary("Probabilities rounded to 0.1, some exactly 0", rbinom(600, 1, pmin(.95, p + .02)), p)
fit <- glm(am ~ wt, binomial, mtcars)
cases$mtcars <- binary("R's mtcars, transmission on weight", mtcars$am, as.numeric(fitted(fit)))

logits <- matrix(rnorm(1500, sd = 1.5), 500)
y <- apply(softmax(logits), 1, function(w) sample(3, 1, prob = w))
three <- multiclass("Three classes, calibrated", y, softmax(logits))
sharp <- multiclass("Three classes, logits times 2.5", y, softmax(2.5 * logits))
logits <- matrix(rnorm(2400, sd = 3), 800)
y <- apply(softmax(logits), 1, function(w) sample(3, 1, prob = w))
wrong <- runif(800) < 0.2
y[wrong] <- sample(3, sum(wrong), TRUE)
noisy <- multiclass("Three classes, a fifth of the labels at random", y, softmax(logits))

write_json(
  list(
    source = R.version.string, script = "test/reference/classification.R", binary = cases,
    multiclass = list(three = three, sharp = sharp, noisy = noisy)
  ),
  "classification.json",
  auto_unbox = TRUE, digits = I(17)
)
