# Which slopes of the label on the logits Cox's test shows in 95 of 100 samples, for probabilities that are quantiles of a
# normal distribution of logits; and how often a warning stands there, by logistic regressions of simulated labels.
kl <- function(e, l) plogis(e) * (e - l) - log1p(exp(e)) + log1p(exp(l))
right_on_average <- function(l, b) uniroot(function(a) sum(plogis(a + b * l)) - sum(plogis(l)), c(-60, 60), tol = 1e-12)$root
# The standard error that glm states where the expected shares are the response.
error_at <- function(l, b) {
  fit <- suppressWarnings(glm(plogis(right_on_average(l, b) + b * l) ~ l, family = binomial))
  sqrt(vcov(fit)[2, 2])
}
# The slope nearest to 1 that is worth correcting and so many of its own standard errors from 1.
nearest_sure <- function(error, from, to) {
  sure <- function(b) abs(b - 1) / error(b) - 1.96
  if (sure(from) >= 0) from else exp(uniroot(function(log) sure(exp(log)), log(sort(c(from, to))), tol = 1e-12)$root)
}
excess <- function(l, b) {
  e <- right_on_average(l, b) + b * l
  least <- nearest_sure(function(b) error_at(l, b), if (b < 1) 0.8 else 1.25, if (b < 1) 0.1 else 4)
  min(sqrt(2 * sum(kl(e, l))) - 4.544, (if (b < 1) least - b else b - least) / error_at(l, b) - 1.645)
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
# More classes: the logits of all but the first are normal quantiles, each class's in another order; one slope and an
# intercept for each class but the first, by Newton's method on whole matrices.
shares <- function(L, b, a) { e <- exp(sweep(b * L, 2, c(0, a), "+")); e / rowSums(e) }
information <- function(L, q) {
  k <- ncol(L)
  X <- lapply(seq_len(k), function(j) cbind(L[, j], matrix(as.numeric(seq_len(k)[-1] == j), nrow(L), k - 1, byrow = TRUE)))
  mean <- Reduce(`+`, Map(function(x, j) x * q[, j], X, seq_len(k)))
  Reduce(`+`, Map(function(x, j) crossprod((x - mean) * sqrt(q[, j])), X, seq_len(k)))
}
right_in_each <- function(L, b) {
  stated <- colSums(shares(L, 1, rep(0, ncol(L) - 1)))[-1]
  value <- function(a) sum(a * stated) - sum(log(rowSums(exp(sweep(b * L, 2, c(0, a), "+")))))
  slope <- function(a) stated - colSums(shares(L, b, a))[-1]
  optim(rep(0, ncol(L) - 1), value, slope, method = "BFGS", control = list(fnscale = -1, reltol = 1e-15, maxit = 500))$par
}
excess_of <- function(L, b) {
  a <- right_in_each(L, b); q <- shares(L, b, a); p <- shares(L, 1, 0 * a)
  error_of <- function(b) sqrt(solve(information(L, shares(L, b, right_in_each(L, b))))[1, 1])
  least <- nearest_sure(error_of, if (b < 1) 0.8 else 1.25, if (b < 1) 0.1 else 4)
  root <- sqrt(uniroot(function(nc) pchisq(qchisq(0.99, ncol(L)), ncol(L), nc) - 0.05, c(1, 60), tol = 1e-10)$root)
  min(sqrt(2 * sum(q * log(q / p))) - round(root, 3), (if (b < 1) least - b else b - least) / error_of(b) - 1.645)
}
warns_of <- function(L, b, samples) {
  q <- shares(L, b, right_in_each(L, b)); p <- shares(L, 1, rep(0, ncol(L) - 1))
  mean(replicate(samples, {
    y <- apply(q, 1, function(w) sample.int(length(w), 1, prob = w)); hit <- outer(y, seq_len(ncol(L)), "==")
    at <- c(1, rep(0, ncol(L) - 1))
    for (step in 1:30) {
      f <- shares(L, at[1], at[-1]); I <- information(L, f)
      at <- at + solve(I, c(sum(L * (hit - f)), colSums(hit - f)[-1]))
    }
    f <- shares(L, at[1], at[-1])
    bent <- abs(at[1] - 1) > 1.96 * sqrt(solve(I)[1, 1]) && (at[1] < 0.8 || at[1] > 1.25)
    pchisq(2 * sum(log(f[hit] / p[hit])), ncol(L), lower.tail = FALSE) < 0.01 && (bent || mean(rowSums(abs(f - p)) / 2) > 0.02)
  }))
}
set.seed(2)
several <- lapply(list(three = c(400, 3, 1.5), five = c(600, 5, 1)), function(k) {
  n <- k[1]
  L <- cbind(0, sapply(seq_len(k[2] - 1), function(j) k[3] * qnorm((((seq_len(n) - 1) * 7^j) %% n + 0.5) / n) - j / 2))
  at <- function(low, high) exp(uniroot(function(log) excess_of(L, exp(log)), log(c(low, high)), tol = 1e-7)$root)
  below <- at(0.1, 0.8); above <- at(1.25, 10)
  list(n = n, classes = k[2], deviation = k[3], below = below, above = above,
       foundBelow = warns_of(L, below, 500), foundAbove = warns_of(L, above, 500))
})
# A tree's leaves: probabilities of few values, most near 0 or 1, so that a steep slope leaves few labels to tell it by.
set.seed(3)
leaves <- list(probability = c(0.004, 0.008, 0.011, 0.014, 0.035, 0.3, 0.85, 0.93, 0.97), rows = c(7, 80, 130, 165, 45, 20, 20, 116, 100))
l <- qlogis(rep(leaves$probability, leaves$rows))
for (side in c("below", "above"))
  leaves[[side]] <- exp(uniroot(function(log) excess(l, exp(log)), log(if (side == "below") c(0.4, 0.8) else c(1.25, 2.2)), tol = 1e-9)$root)
leaves$foundBelow <- warns(l, leaves$below, 500)
leaves$foundAbove <- warns(l, leaves$above, 500)
made <- paste0("visible-slopes.R, ", R.version.string)
writeLines(jsonlite::toJSON(list(made = made, cases = found, several = several, leaves = leaves), auto_unbox = TRUE, digits = 12, pretty = TRUE), "visible-slopes.json")
