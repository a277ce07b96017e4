# Tail probabilities from R's own distribution functions.
out <- list(
  source = R.version.string,
  script = "test/reference/tails.R",
  normal = lapply(c(-3, 0, 0.5, 1.96, 6, 20, 35), function(z)
    list(z = z, p = 2 * pnorm(-abs(z)))),
  chiSquare = lapply(list(c(0.01, 1), c(3.2149, 1), c(10.98, 10), c(40, 2), c(700, 10), c(310, 300)), function(v)
    list(x = v[1], df = v[2], p = pchisq(v[1], v[2], lower.tail = FALSE))),
  student = lapply(list(c(0, 5), c(-1.2, 9), c(2.7, 3), c(12, 49), c(5, 1e6), c(40, 30)), function(v)
    list(t = v[1], df = v[2], p = 2 * pt(-abs(v[1]), v[2]))),
  fisher = lapply(list(c(0.3, 3, 16), c(2.7, 3, 96), c(30, 3, 996), c(1.4, 2, 1e6)), function(v)
    list(f = v[1], d1 = v[2], d2 = v[3], p = pf(v[1], v[2], v[3], lower.tail = FALSE))),
  poisson = lapply(list(c(0, 2), c(3, 0.4), c(12, 5.5), c(160, 100), c(501, 480), c(3000, 3000), c(1e5, 1e5 - 900)), function(v)
    list(count = v[1], mean = v[2], p = ppois(v[1] - 1, v[2], lower.tail = FALSE))),
  coin = lapply(list(c(0, 8), c(5, 10), c(3, 15), c(40, 100), c(499000, 1e6)), function(v)
    list(successes = v[1], trials = v[2], p = min(1, 2 * pbinom(min(v[1], v[2] - v[1]), v[2], 0.5))))
)
writeLines(jsonlite::toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), "tails.json")
