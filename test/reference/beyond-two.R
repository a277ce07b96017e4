# What cells of a grid tell beyond an additive fit: Johansen (1980, Biometrika 67:85), in its general matrix form.
library(jsonlite)
set.seed(18)
cells <- subset(expand.grid(row = 0:2, column = 0:3), !(row == 2 & column == 3))
cells$n <- c(20, 35, 50, 28, 44, 31, 60, 25, 33, 41, 22)
cells$mean <- round(rnorm(11, cells$row + 0.5 * cells$column, 0.3), 3)
cells$variance <- round(runif(11, 0.02, 0.2), 3)
additive <- model.matrix(~ factor(row) + factor(column), cells)
S <- diag(cells$variance)
# Rows of C span everything that the additive model leaves.
C <- t(qr.Q(qr(additive), complete = TRUE)[, -seq_len(ncol(additive))])
middle <- t(C) %*% solve(C %*% S %*% t(C)) %*% C
raw <- drop(t(cells$mean) %*% middle %*% cells$mean)
projector <- S %*% middle
A <- sum(sapply(seq_len(11), function(j) {
  Q <- matrix(0, 11, 11); Q[j, j] <- 1
  M <- projector %*% Q
  (sum(diag(M %*% M)) + sum(diag(M))^2) / (cells$n[j] - 1)
})) / 2
f <- nrow(C)
statistic <- raw / (f + 2 * A - 6 * A / (f + 2))
fit <- lm(mean ~ factor(row) + factor(column), cells, weights = 1 / variance)
write_json(list(
  about = R.version.string, cells = cells, fitted = unname(fitted(fit)), leverages = unname(hatvalues(fit)),
  rank = fit$rank, statistic = statistic, pValue = pf(statistic, f, f * (f + 2) / (3 * A), lower.tail = FALSE)
), "beyond-two.json", auto_unbox = TRUE, digits = NA)
