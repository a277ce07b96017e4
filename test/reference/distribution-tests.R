# Tests of the Normal and the Laplace distribution: stats and nortest where they have them, else the textbook formulas, written
# here from the papers and not from the program. P-values from simulated tables are left out: they have no formula.
library(jsonlite)
library(nortest)

euler_gamma <- -digamma(1)
outcome <- function(test) list(statistic = unname(test$statistic), pValue = unname(test$p.value))

# Puig & Stephens (2000), section 2: z = F((x - median) / mean absolute deviation).
laplace_distances <- function(x) {
  n <- length(x)
  y <- (sort(x) - median(x)) / mean(abs(x - median(x)))
  log_lower <- ifelse(y < 0, y - log(2), log1p(-exp(-abs(y)) / 2))
  log_upper <- ifelse(y > 0, -y - log(2), log1p(-exp(-abs(y)) / 2))
  z <- exp(log_lower)
  i <- seq_len(n)
  w2 <- sum((z - (2 * i - 1) / (2 * n))^2) + 1 / (12 * n)
  d_plus <- max(i / n - z)
  d_minus <- max(z - (i - 1) / n)
  list(
    a2 = -n - sum((2 * i - 1) * (log_lower + rev(log_upper))) / n,
    w2 = w2,
    u2 = w2 - n * (mean(z) - 0.5)^2,
    d = sqrt(n) * max(d_plus, d_minus),
    v = sqrt(n) * (d_plus + d_minus)
  )
}

# Desgagne, Lafaye de Micheaux & Ouimet (2022), equations 4.14 to 5.15, for lambda = 1 and 2.
apd <- function(x, lambda) {
  n <- length(x)
  mu <- if (lambda == 1) median(x) else mean(x)
  sigma <- mean(abs(x - mu)^lambda)^(1 / lambda)
  y <- (x - mu) / sigma
  b <- mean(abs(y)^lambda * sign(y))
  k <- mean(ifelse(y == 0, 0, abs(y)^lambda * log(abs(y))))
  net <- max(k - lambda * b^2 / 2, 0)
  if (lambda == 1) {
    b_variance <- 1
    k_mean <- 1 - euler_gamma
    k_variance <- pi^2 / 3 - 3
    if (n %% 2 == 0) {
      correction <- c(1 - 1.856 / n^1.06, 1 - 0.422 / n^1.01, 1 - 1.950 / n^0.92 + 39.349 / n^2.3)
    } else {
      correction <- c(1 - 0.281 / n^1.03, 1 - 0.198 / n^0.86, 1 - 3.827 / n^1.04)
    }
  } else {
    b_variance <- 3 - 8 / pi
    k_mean <- (2 - log(2) - euler_gamma) / 2
    k_variance <- (3 * pi^2 - 28) / 8
    correction <- c(1 - 1.890 / n^0.99, 1 - 0.788 / n, 1 - 9.327 / n^1.05 + 14.208 / n^1.4)
  }
  z_b <- b / sqrt(b_variance * correction[1] / n)
  z_k <- (net^(1 / 4) - k_mean^(1 / 4) * correction[2]) / sqrt(k_mean^(-3 / 2) * k_variance / 16 * correction[3] / n)
  x2 <- z_b^2 + z_k^2
  list(statistic = x2, pValue = pchisq(x2, 2, lower.tail = FALSE), details = list(skewnessZ = z_b, tailZ = z_k))
}

run <- list(
  "shapiro-wilk" = function(x) if (length(x) <= 5000) outcome(shapiro.test(x)),
  "anderson-darling-normal" = function(x) {
    result <- outcome(ad.test(x))
    # nortest gives a constant beyond 10.
    n <- length(x)
    if (result$statistic * (1 + .75 / n + 2.25 / n^2) >= 10) result$pValue <- NULL
    result
  },
  "cramer-von-mises-normal" = function(x) {
    result <- outcome(suppressWarnings(cvm.test(x)))
    # nortest gives a constant beyond 1.1.
    if (result$statistic * (1 + .5 / length(x)) >= 1.1) result$pValue <- NULL
    result
  },
  "lilliefors" = function(x) outcome(lillie.test(x)),
  "apd-normal" = function(x) if (length(x) >= 10) apd(x, 2),
  "apd-laplace" = function(x) if (length(x) >= 10) apd(x, 1),
  "anderson-darling-laplace" = function(x) list(statistic = laplace_distances(x)$a2),
  "cramer-von-mises-laplace" = function(x) list(statistic = laplace_distances(x)$w2),
  "watson-laplace" = function(x) list(statistic = laplace_distances(x)$u2),
  "kolmogorov-smirnov-laplace" = function(x) list(statistic = laplace_distances(x)$d),
  "kuiper-laplace" = function(x) list(statistic = laplace_distances(x)$v)
)

# NumAcc3 and NumAcc4 measure the rounding of means and deviations, not the tests.
files <- grep("numacc[34]", list.files("data", pattern = "[.]json$"), invert = TRUE, value = TRUE)
samples <- lapply(files, function(file) fromJSON(file.path("data", file)))
for (id in names(run)) {
  cases <- list()
  for (sample in samples) {
    result <- run[[id]](sample$residuals)
    if (!is.null(result)) cases <- c(cases, list(c(list(data = sample$id, n = length(sample$residuals)), result)))
  }
  made <- sprintf("distribution-tests.R, %s, nortest %s", R.version.string, packageVersion("nortest"))
  write_json(list(made = made, cases = cases), paste0(id, ".json"), digits = I(15), auto_unbox = TRUE, pretty = TRUE)
}
