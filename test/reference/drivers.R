# Means and sizes of errors between levels: oneway.test, and the intraclass correlation from a one-way aov (Donner 1986).
library(jsonlite)
set.seed(33)
level <- sample(0:3, 160, TRUE, c(0.4, 0.3, 0.2, 0.1))
errors <- round(rnorm(160, c(0, 0.2, 0.5, 1)[level + 1], c(1, 2, 1, 3)[level + 1]), 3)
d <- data.frame(e = errors, level = factor(level))
sizes <- abs(errors - ave(errors, level, FUN = median))
welch <- oneway.test(e ~ level, d)
spread <- oneway.test(sizes ~ d$level)
tapplied <- tapply(errors, level, function(x) c(length(x), mean(x), sqrt(mean(x^2)), var(x) / length(x)))
a <- summary(aov(e ~ level, d))[[1]][["Mean Sq"]]
n <- table(level)
n0 <- (sum(n) - sum(n^2) / sum(n)) / (length(n) - 1)
write_json(list(
  about = R.version.string, level = level, errors = errors,
  welch = list(statistic = welch$statistic[[1]], pValue = welch$p.value),
  spread = list(statistic = spread$statistic[[1]], pValue = spread$p.value),
  levels = unname(lapply(tapplied, function(x) list(rows = x[1], mean = x[2], rmse = x[3], variance = x[4]))),
  intraclass = list(correlation = (a[1] - a[2]) / (a[1] + (n0 - 1) * a[2]),
                    pValue = summary(aov(e ~ level, d))[[1]][["Pr(>F)"]][1], groupSize = n0)
), "drivers.json", auto_unbox = TRUE, digits = NA)
