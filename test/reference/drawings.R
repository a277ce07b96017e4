# What the plots draw, by R's own functions: hist, qqnorm, quantile, acf, and the power's profile by optimize.
library(jsonlite)

data <- function(id) fromJSON(file.path("data", paste0(id, ".json")))

laplace_quantile <- function(p) ifelse(p < .5, log(2 * p), -log(2 - 2 * p))

# Profile log-likelihood of the generalised Normal law's power; below 1 the location is the median.
profile <- function(x, p) {
  sum_at <- function(m) sum(abs(x - m)^p)
  least <- if (p > 1) optimize(sum_at, range(x), tol = 1e-12)$objective else sum_at(median(x))
  alpha <- (p / length(x) * least)^(1 / p)
  length(x) * (log(p / 2) - lgamma(1 / p) - log(alpha) - 1 / p)
}

# Freedman and Diaconis' width over the range within 4 interquartile ranges of the quartiles.
histogram <- function(x) {
  quartiles <- unname(quantile(x, c(.25, .75)))
  reach <- 4 * diff(quartiles)
  ends <- c(max(min(x), quartiles[1] - reach), min(max(x), quartiles[2] + reach))
  bins <- ceiling(diff(ends) / (2 * IQR(x) * length(x)^(-1 / 3)))
  edges <- seq(ends[1], ends[2], length.out = min(80, max(5, bins)) + 1)
  inside <- x[x >= ends[1] & x <= ends[2]]
  list(
    edges = edges,
    counts = hist(inside, edges, right = FALSE, plot = FALSE)$counts,
    below = unbox(sum(x < ends[1])),
    above = unbox(sum(x > ends[2]))
  )
}

samples <- lapply(
  c("cars", "faithful", "fox-river", "sleep", "weights-of-men", "lake-huron", "laplace-21", "student-t3-500", "dax", "rivers"),
  function(id) {
    x <- data(id)$residuals
    n <- length(x)
    powers <- 2^(seq(0, 24) / 6 - 1)
    list(
      id = unbox(id),
      histogram = histogram(x),
      normal = qqnorm(x, plot.it = FALSE)$x[order(x)] * sqrt(mean((x - mean(x))^2)) + mean(x),
      laplace = laplace_quantile(ppoints(n)) * mean(abs(x - median(x))) + median(x),
      quartiles = unname(quantile(x, c(.25, .5, .75))),
      acf = acf(x, plot = FALSE)$acf[-1],
      bound = unbox(qnorm(.975) / sqrt(n)),
      powers = powers,
      profile = vapply(powers, function(p) profile(x, p), 0)
    )
  }
)

write_json(
  list(made = unbox(paste("drawings.R,", R.version.string)), samples = samples),
  "drawings.json", digits = I(15), pretty = TRUE
)
