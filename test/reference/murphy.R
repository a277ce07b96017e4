# Elementary scores as Ehm, Gneiting, Jordan & Krueger (2016) write them, for expectiles and quantiles at 1/2, and
# t.test for the paired difference at each threshold.
library(jsonlite)
set.seed(18)
n <- 80
observed <- round(rnorm(n, 10, 3), 3)
first <- round(observed + rnorm(n), 3)
second <- round(10 + 0.5 * (observed - 10) + rnorm(n), 3)

ofMeans <- function(x, y, t) abs((y < x) - 0.5) * (pmax(y - t, 0) - pmax(x - t, 0) - (y - x) * (t < x))
ofMedians <- function(x, y, t) ((y < x) - 0.5) * ((t < x) - (t < y))

along <- function(score, thresholds) lapply(thresholds, function(t) {
  a <- score(first, observed, t); b <- score(second, observed, t)
  list(scores = c(mean(a), mean(b)), difference = mean(b - a),
       interval = if (sd(b - a) > 0) as.numeric(t.test(b, a, paired = TRUE)$conf.int) else c(0, 0))
})
thresholds <- sort(observed)[floor((0:39 + 0.5) / 40 * n) + 1]

write_json(list(
  about = R.version.string, observed = observed, first = first, second = second, thresholds = thresholds,
  mean = along(ofMeans, thresholds), median = along(ofMedians, thresholds)
), "murphy.json", auto_unbox = TRUE, digits = NA)
