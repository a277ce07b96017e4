# Makes the samples in media/samples. Run with R >= 4.2 (recommended packages MASS and nnet) and quantreg's `engel`:
#   Rscript tools/samples/make.R media/samples
# The real data come from R's own packages, whose help pages name the publications; the residuals are computed here.
out <- commandArgs(trailingOnly = TRUE)[1]
write <- function(data, name) write.csv(data, file.path(out, name), row.names = FALSE, quote = FALSE)
digits <- function(x) signif(x, 10)

# Normal errors: Old Faithful (Azzalini & Bowman 1990), eruption time on waiting time.
fit <- lm(eruptions ~ waiting, faithful)
write(data.frame(waiting = faithful$waiting, observed = faithful$eruptions, predicted = digits(fitted(fit))), "old-faithful.csv")

# Laplace errors, generated: a delivery-time forecast in minutes.
set.seed(1812)
n <- 400
predicted <- round(runif(n, 15, 90), 1)
error <- round((rexp(n) - rexp(n)) * 4, 3)
write(data.frame(order_id = 1000 + seq_len(n), y_true = round(predicted + error, 3), y_pred = predicted), "delivery-times.csv")

# Heavy tails: daily log-returns of the DAX 1991-1998 (R datasets, EuStockMarkets).
returns <- diff(log(EuStockMarkets[, "DAX"]))
write(data.frame(day = seq_along(returns), residual = digits(as.numeric(returns))), "dax-returns.csv")

# Variance that grows with the prediction: Engel's 1857 food expenditure of Belgian households (quantreg, engel).
data(engel, package = "quantreg")
fit <- lm(foodexp ~ income, engel)
write(data.frame(income = digits(engel$income), observed = digits(engel$foodexp), predicted = digits(fitted(fit))), "engel-food.csv")

# Class probabilities: Fisher's iris, multinomial logit, tenfold cross-validated.
set.seed(1936)
fold <- sample(rep(1:10, length.out = nrow(iris)))
probability <- matrix(NA, nrow(iris), 3, dimnames = list(NULL, paste0("p_", levels(iris$Species))))
for (k in 1:10) {
  fit <- nnet::multinom(Species ~ Sepal.Length + Sepal.Width, iris[fold != k, ], trace = FALSE)
  probability[fold == k, ] <- predict(fit, iris[fold == k, ], type = "probs")
}
write(data.frame(species = iris$Species, round(probability, 6)), "iris-probabilities.csv")

# An exact tie: stopping distance on speed of cars in the 1920s (Ezekiel 1930).
fit <- lm(dist ~ speed, cars)
write(data.frame(speed = cars$speed, fitted = digits(fitted(fit)), residual = digits(resid(fit))), "cars.csv")

# Order matters: Michelson's 1879 speed of light, 100 determinations in the order of the runs.
write(data.frame(run = seq_len(nrow(morley)), time = seq_len(nrow(morley)), residual = round(morley$Speed - mean(morley$Speed), 1))[, -1], "michelson.csv")

# Two gross errors: Newcomb's 1882 passage times of light (Stigler 1977, table 5), as JSON.
newcomb <- c(28, 26, 33, 24, 34, -44, 27, 16, 40, -2, 29, 22, 24, 21, 25, 30, 23, 29, 31, 19, 24, 20, 36, 32, 36, 28, 25, 21, 28, 29, 37, 25, 28, 26, 30, 32, 36, 26, 30, 22, 36, 23, 27, 27, 28, 27, 31, 27, 26, 33, 26, 32, 32, 24, 39, 28, 24, 25, 32, 25, 29, 27, 28, 29, 16, 23)
writeLines(c("{", '  "experiment": "Passage time of light, deviations from 24800 ns",', sprintf('  "residuals": [%s]', paste(newcomb, collapse = ", ")), "}"), file.path(out, "newcomb.json"))

# Counts: insects on plots treated with six sprays (Beall 1942; R datasets, InsectSprays).
fit <- glm(count ~ spray, poisson, InsectSprays)
write(data.frame(spray = InsectSprays$spray, observed = InsectSprays$count, predicted = digits(fitted(fit))), "insect-sprays.csv")

# Rounded to a tenth: magnitudes of 1000 earthquakes off Fiji (R datasets, quakes).
write(data.frame(residual = round(quakes$mag - 4.6, 1)), "earthquake-magnitudes.csv")
