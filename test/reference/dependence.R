# Intraclass correlation of balanced groups by restricted maximum likelihood (nlme, and lme4 to 1e-6), F by aov; first autocorrelation within series.
library(jsonlite)
library(nlme)
suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))
set.seed(23)
group <- rep(1:12, each = 8)
value <- rnorm(12)[group] + rnorm(96)
parts <- as.numeric(VarCorr(lme(value ~ 1, random = ~ 1 | group, control = lmeControl(tolerance = 1e-12, msTol = 1e-14)))[, 1])
again <- as.data.frame(lme4::VarCorr(lme4::lmer(value ~ 1 + (1 | group))))$vcov
stopifnot(abs(again[1] / sum(again) - parts[1] / sum(parts[1:2])) < 1e-6)
table <- summary(aov(value ~ factor(group)))[[1]]
series <- rep(1:6, each = 40)
error <- as.numeric(sapply(1:6, function(i) 3 * i + arima.sim(list(ar = 0.6), 40)))
centered <- error - ave(error, series)
follows <- c(FALSE, diff(series) == 0)
r <- mean(centered[follows] * centered[which(follows) - 1]) / mean(centered^2) + 6 / 240
write_json(
  list(
    source = paste0(R.version.string, ", nlme ", packageVersion("nlme")), script = "test/reference/dependence.R",
    groups = list(
      values = value, groups = group, correlation = parts[1] / sum(parts[1:2]), pValue = table[["Pr(>F)"]][1],
      effectiveRows = 96 / (1 + 7 * parts[1] / sum(parts[1:2]))
    ),
    series = list(values = error, groups = series, correlation = r)
  ),
  "dependence.json",
  auto_unbox = TRUE, digits = I(17)
)
