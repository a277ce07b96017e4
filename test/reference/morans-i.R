# Moran's I of values at places with their eight nearest neighbors, by ape::Moran.I.
suppressMessages(library(ape))
library(jsonlite)
set.seed(40)
n <- 60
north <- round(runif(n, 45, 50), 4)
east <- round(runif(n, 5, 12), 4)
values <- round(rnorm(n) + sin(north * 2) + cos(east), 4)
d <- as.matrix(dist(cbind(north, cos(mean(north) * pi / 180) * east)))
w <- t(sapply(1:n, function(i) as.integer(1:n %in% order(replace(d[i, ], i, Inf))[1:8])))
found <- Moran.I(values, w)
write_json(list(
  about = paste(R.version.string, "ape", packageVersion("ape")),
  north = north, east = east, values = values,
  statistic = found$observed, expected = found$expected, standardError = found$sd, pValue = found$p.value
), "morans-i.json", auto_unbox = TRUE, digits = NA)
