# Means of levels where neighbors are alike: their covariances by whole matrices, Welch's statistic with Box's (1954)
# degrees of freedom, and the slope over the levels. Two series, the second of rows 71 to 120.
library(jsonlite)
set.seed(35)
n <- 120
series <- rep(0:1, c(70, 50))
level <- c(rep(0:2, c(20, 25, 25)), rep(c(0, 1, 2, 1), c(10, 15, 15, 10)))
errors <- round(unlist(lapply(c(70, 50), function(m) arima.sim(list(ar = 0.7), m))) * c(1, 2, 1)[level + 1], 3)

same <- outer(series, series, "==")
lag <- abs(outer(1:n, 1:n, "-"))
neighbors <- same & lag == 1
# How slowly the correlation fades: the regression through 0 of each autocovariance on the one before.
about <- errors - mean(errors)
covariances <- sapply(1:20, function(k) mean(outer(about, about)[same & lag == k]))
decay <- sum(covariances[-1] * covariances[-20]) / sum(covariances[-20]^2)

X <- model.matrix(~ 0 + factor(level))
M <- t(X) / colSums(X) # M %*% values are the levels' means
deviations <- tapply(errors, level, sd)
left <- (errors - ave(errors, level)) / deviations[level + 1]
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
variance <- diag(C) * deviations^2
correlations <- cov2cor(C)
means <- drop(M %*% errors)
k <- length(means)
w <- 1 / variance
statistic <- sum(w * (means - weighted.mean(means, w))^2)
D <- diag(sqrt(w))
A <- diag(k) - tcrossprod(sqrt(w)) / sum(w)
T <- A %*% correlations
size <- sum(diag(T)) / (k - 1)
directions <- sum(diag(T))^2 / sum(diag(T %*% T))
rows <- 1 / diag(C) # as many independent rows as each level is worth
unequal <- sum((1 - w / sum(w))^2 / (rows - 1))
f <- statistic / size / (k - 1 + 2 * unequal * (1 - 3 / (k + 1)))
slope <- seq_len(k) - (k + 1) / 2
V <- correlations * tcrossprod(sqrt(variance))
parts <- slope^2 * variance
t <- sum(slope * means) / sqrt(drop(slope %*% V %*% slope))
write_json(list(
  about = R.version.string, series = series, level = level, errors = errors,
  variances = unname(variance), correlations = correlations,
  overall = list(statistic = f, pValue = pf(f, directions, (k^2 - 1) / (3 * unequal), lower.tail = FALSE)),
  slope = 2 * pt(-abs(t), sum(parts)^2 / sum(parts^2 / (rows - 1)))
), "serial.json", auto_unbox = TRUE, digits = NA)
