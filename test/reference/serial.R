# Means of levels where neighbors are alike: their covariances by whole matrices, Welch's statistic with Box's (1954)
# degrees of freedom, and the slope over the levels; the same of the sizes of errors in bins of their prediction. Two
# series, the second of rows 71 to 120.
library(jsonlite)
set.seed(35)
n <- 120
series <- rep(0:1, c(70, 50))
level <- c(rep(0:2, c(20, 25, 25)), rep(c(0, 1, 2, 1), c(10, 15, 15, 10)))
memory <- unlist(lapply(c(70, 50), function(m) arima.sim(list(ar = 0.7), m)))
errors <- round(memory * c(1, 2, 1)[level + 1], 3)
predicted <- round(10 + 4 * sin(1:n / 9) + 0.5 * rnorm(n), 3)
spreading <- round(memory * predicted / 10 + 0.3 * predicted, 3)

same <- outer(series, series, "==")
lag <- abs(outer(1:n, 1:n, "-"))
neighbors <- same & lag == 1

means_of <- function(values, level) {
  # How slowly the correlation fades: the regression through 0 of each autocovariance on the one before.
  about <- values - mean(values)
  covariances <- sapply(1:20, function(k) mean(outer(about, about)[same & lag == k]))
  decay <- sum(covariances[-1] * covariances[-20]) / sum(covariances[-20]^2)
  X <- model.matrix(~ 0 + factor(level))
  M <- t(X) / colSums(X) # M %*% values are the levels' means
  deviations <- tapply(values, level, sd)
  left <- (values - ave(values, level)) / deviations[level + 1]
  seen <- mean(outer(left, left)[neighbors]) / mean(left^2)
  first <- seen
  for (round in 1:3) {
    first <- min(0.98, max(0, first))
    R <- ifelse(same, first * pmax(first, decay)^(lag - 1), 0)
    diag(R) <- 1
    C <- M %*% R %*% t(M)
    taken <- C[level + 1, level + 1]
    first <- seen * (1 - mean(diag(taken))) + mean(taken[neighbors])
  }
  list(
    means = drop(M %*% values), variance = diag(C) * deviations^2, independent = deviations^2 / colSums(X),
    correlations = cov2cor(C), rows = 1 / diag(C), # as many independent rows as each level is worth
    covariance = cov2cor(C) * tcrossprod(sqrt(diag(C)) * deviations)
  )
}

slope_of <- function(m) {
  slope <- seq_along(m$means) - (length(m$means) + 1) / 2
  parts <- slope^2 * m$variance
  list(
    slope = sum(slope * m$means), variance = drop(slope %*% m$covariance %*% slope),
    degreesOfFreedom = sum(parts)^2 / sum(parts^2 / (m$rows - 1)),
    inflation = drop(slope %*% m$covariance %*% slope) / sum(slope^2 * m$independent)
  )
}

m <- means_of(errors, level)
k <- length(m$means)
w <- 1 / m$variance
statistic <- sum(w * (m$means - weighted.mean(m$means, w))^2)
A <- diag(k) - tcrossprod(sqrt(w)) / sum(w)
T <- A %*% m$correlations
size <- sum(diag(T)) / (k - 1)
directions <- sum(diag(T))^2 / sum(diag(T %*% T))
unequal <- sum((1 - w / sum(w))^2 / (m$rows - 1))
f <- statistic / size / (k - 1 + 2 * unequal * (1 - 3 / (k + 1)))
s <- slope_of(m)

# Sizes about the median of their bin, of errors less their line; eight bins of 15.
left <- residuals(lm(spreading ~ predicted))
bin <- findInterval(predicted, sort(predicted)[15 * (1:7) + 1])
sizes <- abs(left - ave(left, bin, FUN = median))
write_json(list(
  about = R.version.string, series = series, level = level, errors = errors,
  variances = unname(m$variance), correlations = m$correlations,
  overall = list(statistic = f, pValue = pf(f, directions, (k^2 - 1) / (3 * unequal), lower.tail = FALSE)),
  slope = 2 * pt(-abs(s$slope) / sqrt(s$variance), s$degreesOfFreedom),
  spread = c(list(predicted = predicted, errors = spreading), slope_of(means_of(sizes, bin)))
), "serial.json", auto_unbox = TRUE, digits = NA)
