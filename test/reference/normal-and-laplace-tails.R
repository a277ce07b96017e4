# Normal and Laplace distributions far into their tails, by R's pnorm and qnorm and by the Laplace distribution's own formulas.
library(jsonlite)

z <- c(-1e3, -40, -37.001, -37, -36.999, -20, -8, -5, -1, -0.25, 0, 1e-9, 0.5, 1, 3, 6, 9, 38, 200)
p <- c(1e-300, 1e-100, 1e-16, 1e-5, 0.025, 0.25, 0.5, 0.75, 0.975, 1 - 1e-6)
location <- -2
scale <- 3
x <- location + scale * z
laplace_log_cdf <- function(z) ifelse(z < 0, z - log(2), log1p(-exp(-abs(z)) / 2))

write_json(
  list(
    made = unbox(paste("normal-and-laplace-tails.R,", R.version.string)),
    location = unbox(location), scale = unbox(scale), x = x, p = p,
    normal = list(
      logPdf = dnorm(x, location, scale, log = TRUE),
      cdf = pnorm(x, location, scale),
      logCdf = pnorm(x, location, scale, log.p = TRUE),
      quantile = qnorm(p, location, scale)
    ),
    laplace = list(
      logPdf = -abs(z) - log(2 * scale),
      cdf = exp(laplace_log_cdf(z)),
      logCdf = laplace_log_cdf(z),
      quantile = location + scale * ifelse(p < .5, log(2 * p), -log(2 - 2 * p))
    )
  ),
  "normal-and-laplace-tails.json", digits = I(17), pretty = TRUE
)
