# The smoothed spread and its thirds, distinct values and outliers, on every shared data set.
library(jsonlite)

# Sizes in order of prediction, rows of equal prediction at their mean.
sizes_in_order <- function(e, z) ave(abs(e - median(e)), z)[order(z)]

smoothed_spread <- function(e, z) {
  n <- length(e)
  size <- sizes_in_order(e, z)
  half <- floor(max(20, floor(n / 20)) / 2)
  running <- sapply(seq_len(n), function(i) mean(size[max(1, i - half):min(n, i + half)]))
  ave(running[order(order(z))], z)
}

thirds <- function(e, z) {
  n <- length(e)
  cuts <- c(0, floor(n / 3), floor(2 * n / 3), n)
  as.numeric(tapply(sizes_in_order(e, z), cut(seq_len(n), cuts), mean))
}

cases <- list()
for (file in sort(list.files("data", pattern = "[.]json$"))) {
  d <- fromJSON(file.path("data", file))
  e <- d$residuals
  m <- median(e)
  deviation <- mad(e, constant = 1 / qnorm(0.75))
  if (deviation == 0) deviation <- sqrt(pi / 2) * mean(abs(e - m))
  case <- list(
    distinct = 1 + sum(diff(sort(e)) > 1e-9 * mean(abs(e - m))),
    outliers = sum(abs(e - m) > 3.5 * deviation)
  )
  if (!is.null(d$predicted)) {
    third <- thirds(e, d$predicted)
    case$topToBottom <- third[3] / third[1]
    case$largestToSmallest <- max(third) / min(third)
    case$spread <- smoothed_spread(e, d$predicted)
  }
  cases[[d$id]] <- case
}

write_json(
  list(source = R.version.string, script = "test/reference/spread-and-quality.R", cases = cases),
  "spread-and-quality.json",
  auto_unbox = TRUE, digits = I(17)
)
