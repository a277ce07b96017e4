# The shared data sets, one JSON file each: id, title, source, residuals; predicted and ordered where they apply.
library(jsonlite)

store <- function(id, title, source, residuals, predicted = NULL, ordered = FALSE) {
  data <- list(
    id = unbox(id), title = unbox(title), source = unbox(source), ordered = unbox(ordered),
    residuals = as.numeric(residuals)
  )
  if (!is.null(predicted)) data$predicted <- as.numeric(predicted)
  write_json(data, paste0("data/", id, ".json"), digits = I(17))
}
store_fit <- function(id, title, source, fit, ordered = FALSE) {
  store(id, title, source, residuals(fit), fitted(fit), ordered)
}
datasets <- paste("R", getRversion(), "datasets")

# Published samples.
store("fox-river", "Differences of flood stages on the Fox River", "Bain & Engelhardt (1973), Technometrics 15:875", c(
  1.96, 1.97, 3.60, 3.80, 4.79, 5.66, 5.76, 5.78, 6.27, 6.30, 6.76, 7.65, 7.84, 7.99, 8.51, 9.18, 10.13, 10.24,
  10.25, 10.43, 11.45, 11.48, 11.75, 11.81, 12.33, 12.78, 13.06, 13.29, 13.98, 14.18, 14.40, 16.22, 17.06
))
store(
  "weights-of-men", "Weights of 11 men, pounds", "Shapiro & Wilk (1965), Biometrika 52:591",
  c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)
)
newcomb <- c(
  28, 26, 33, 24, 34, -44, 27, 16, 40, -2, 29, 22, 24, 21, 25, 30, 23, 29, 31, 19, 24, 20, 36, 32, 36, 28, 25, 21,
  28, 29, 37, 25, 28, 26, 30, 32, 36, 26, 30, 22, 36, 23, 27, 27, 28, 27, 31, 27, 26, 33, 26, 32, 32, 24, 39, 28,
  24, 25, 32, 25, 29, 27, 28, 29, 16, 23
)
store("newcomb", "Passage times of light, 1882", "Stigler (1977), Annals of Statistics 5:1055", newcomb, ordered = TRUE)
store(
  "newcomb-trimmed", "Passage times of light without the two outliers", "Stigler (1977), Annals of Statistics 5:1055",
  newcomb[newcomb > 0]
)
store(
  "darwin", "Cross- less self-fertilised maize, eighths of an inch", "Darwin (1876), in Fisher (1935)",
  c(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48)
)
certified <- "NIST Statistical Reference Datasets, univariate"
alternating <- rep(c(1.1, 1.3), 500)
store("numacc2", "NumAcc2", certified, c(1.2, alternating), ordered = TRUE)
store("numacc3", "NumAcc3", certified, c(1000000.2, rep(c(1000000.1, 1000000.3), 500)), ordered = TRUE)
store("numacc4", "NumAcc4", certified, c(10000000.2, rep(c(10000000.1, 10000000.3), 500)), ordered = TRUE)

# Samples and fits from R.
store("michelson", "Speed of light, 1879, less 299000 km/s", paste0(datasets, "::morley"), morley$Speed, ordered = TRUE)
store("sleep", "Extra hours of sleep, second less first drug", paste0(datasets, "::sleep"), {
  with(sleep, extra[group == 2] - extra[group == 1])
})
store("nile", "Annual flow of the Nile", paste0(datasets, "::Nile"), Nile, ordered = TRUE)
store("lake-huron", "Level of Lake Huron", paste0(datasets, "::LakeHuron"), LakeHuron, ordered = TRUE)
store("rivers", "Lengths of American rivers", paste0(datasets, "::rivers"), rivers)
store("quakes", "Magnitudes of earthquakes, rounded to 0.1", paste0(datasets, "::quakes"), quakes$mag)
store(
  "iris-setosa", "Sepal lengths of Iris setosa", paste0(datasets, "::iris"),
  iris$Sepal.Length[iris$Species == "setosa"]
)
store(
  "dax", "Daily log-returns of the DAX", paste0(datasets, "::EuStockMarkets"), diff(log(EuStockMarkets[, "DAX"])),
  ordered = TRUE
)
store_fit("cars", "Stopping distance on speed", paste0(datasets, "::cars"), lm(dist ~ speed, cars))
store_fit("faithful", "Eruption on waiting time", paste0(datasets, "::faithful"), lm(eruptions ~ waiting, faithful))
store_fit("women", "Weight on height", paste0(datasets, "::women"), lm(weight ~ height, women))
store_fit("stackloss", "Stack loss on three inputs", paste0(datasets, "::stackloss"), lm(stack.loss ~ ., stackloss))
store_fit("mtcars", "Miles per gallon on weight", paste0(datasets, "::mtcars"), lm(mpg ~ wt, mtcars))
store_fit("trees", "Volume on girth and height", paste0(datasets, "::trees"), lm(Volume ~ Girth + Height, trees))
data(engel, package = "quantreg")
store_fit(
  "engel", "Food expenditure on income", "Koenker & Bassett (1982); R quantreg::engel", lm(foodexp ~ income, engel)
)

# Generated samples, rounded so that the files are short: far below any step a test could notice.
generated <- function(id, title, draw) {
  set.seed(20000)
  store(id, title, paste0("R ", getRversion(), ", set.seed(20000)"), round(draw(), 6))
}
laplace <- function(n) sample(c(-1, 1), n, TRUE) * rexp(n)
generated("normal-20", "20 Normal values", function() rnorm(20))
generated("laplace-21", "21 Laplace values", function() laplace(21))
generated("uniform-60", "60 uniform values", function() runif(60))
generated("student-t3-500", "500 values of Student's t with 3 degrees of freedom", function() rt(500, 3))
generated("normal-5000", "5000 Normal values", function() rnorm(5000, 10, 2))
generated("laplace-5001", "5001 Laplace values", function() laplace(5001))
generated("logistic-20000", "20000 logistic values", function() rlogis(20000))

set.seed(20000)
predicted <- round(runif(200, 0, 10), 3)
store(
  "fan-200", "200 Normal errors, standard deviation 1 to 3 along the prediction",
  paste0("R ", getRversion(), ", set.seed(20000)"), round(rnorm(200) * (1 + predicted / 5), 6), predicted
)
