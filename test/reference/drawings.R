# What the plots draw, by R's own functions: hist, qqnorm, quantile, acf, and the power's profile by optimize.
library(jsonlite)

data <- function(id) fromJSON(file.path("data", paste0(id, ".json")))

laplace_quantile <- function(p) ifelse(p < .5, log(2 * p), -log(2 - 2 * p))

# Profile log-likelihood of the generalised Normal distribution's power; below 1 the location is the median.
profile <- function(x, p) {
  sum_at <- function(m) sum(abs(x - m)^p)
  least <- if (p > 1) optimize(sum_at, range(x), tol = 1e-12)$objective else sum_at(median(x))
  alpha <- (p / length(x) * least)^(1 / p)
  length(x) * (log(p / 2) - lgamma(1 / p) - log(alpha) - 1 / p)
}

# Freedman and Diaconis' width over the range within 4 interquartile ranges of the quartiles; an extreme value half a
# range farther still belongs to it.
histogram <- function(x) {
  quartiles <- unname(quantile(x, c(.25, .75)))
  range <- diff(quartiles)
  ends <- c(
    if (min(x) >= quartiles[1] - 4.5 * range) min(x) else quartiles[1] - 4 * range,
    if (max(x) <= quartiles[2] + 4.5 * range) max(x) else quartiles[2] + 4 * range
  )
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

# Calibrated and over-confident forecasts, and Poisson counts.
set.seed(5)
probability <- round(runif(400), 3)
outcome <- as.integer(runif(400) < plogis(0.4 * qlogis(pmin(pmax(probability, .001), .999))))
means <- round(exp(rnorm(150, 1, 0.6)), 3)
observed <- rpois(150, means)
limit <- sort(observed)[ceiling(.999 * 150)]

trials <- c(1, 20, 137, 5000, 100000)
success <- c(.3, .02, .5, .999, .1234)
tail <- (1 - .95^(1 / 10)) / 2

write_json(
  list(made = unbox(paste("drawings.R,", R.version.string)), samples = samples,
    binomial = list(
      trials = trials, success = success, tail = unbox(tail),
      lower = abs(qbinom(tail, trials, success)), upper = qbinom(1 - tail, trials, success)
    ),
    forecasts = list(probability = probability, outcome = outcome),
    counts = list(
      means = means, observed = observed,
      tally = tabulate(pmin(observed, limit) + 1, limit + 1),
      expected = c(
        vapply(seq_len(limit) - 1, function(k) sum(dpois(k, means)), 0),
        sum(ppois(limit - 1, means, lower.tail = FALSE))
      )
    )
  ),
  "drawings.json", digits = I(15), pretty = TRUE
)
