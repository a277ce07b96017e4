# Sources every R file named on the command line as path::kind on simulated data; prints path, tab, and the error or
# "ran". With path::kind::plain, the fit must be that of the plain file for rows repeated by their weights.
made <- function(kind) {
  set.seed(7)
  n <- 240
  x <- rnorm(n)
  center <- 0.5 * x
  event <- rep(1, n)
  y <- switch(kind,
    real = center + rnorm(n), positive = exp(center) * rgamma(n, 3, 3), counts = rpois(n, exp(center)),
    overdispersed = rnbinom(n, mu = exp(1 + center), size = 1),
    zeros = rpois(n, exp(1 + center)) * rbinom(n, 1, 0.7), binary = rbinom(n, 1, plogis(center)),
    classes = factor(sample(c("a", "b", "c"), n, TRUE)), shares = plogis(center + rnorm(n)), center
  )
  successes <- rbinom(n, 10, plogis(center))
  train <- data.frame(x = x, y = y)
  if (kind == "binomial") train <- data.frame(x, successes, failures = 10 - successes)
  if (kind == "times") train <- data.frame(x, time = rexp(n, exp(-center)), event = 1)
  counts <- t(rmultinom(n, 10, c(0.2, 0.3, 0.5)))
  if (kind == "multinomial") train <- data.frame(x)
  list(
    x = x, y = y, X = cbind(1, x), sigma = runif(n, 0.5, 2), train = train, d = train, counts = counts,
    row_weight = 1 + seq_len(n) %% 3, row_scale = runif(n, 0.8, 1.25)
  )
}

# The same variables with each row as often as its weight says.
repeated <- function(given) {
  rows <- rep(seq_along(given$row_weight), given$row_weight)
  lapply(given, function(value) {
    if (is.null(dim(value))) value[rows] else value[rows, , drop = FALSE]
  })
}

fitted_by <- function(path, given) {
  within <- list2env(given, parent = globalenv())
  utils::capture.output(suppressWarnings(suppressMessages(
    eval(parse(text = readLines(path, encoding = "UTF-8")), within)
  )))
  stopifnot(is.list(within$fit))
  within$fit
}

coefficients_of <- function(fit) if (is.null(fit$par)) unlist(coef(fit)) else fit$par

# brms compiles models with Boost's headers, which Debian keeps elsewhere than in the package BH.
is_usable <- function(package) {
  requireNamespace(package, quietly = TRUE) && (package != "brms" || nzchar(system.file("include", package = "BH")))
}

missing_in <- function(code) {
  needed <- sub("^library\\((.*)\\)$", "\\1", grep("^library\\(", code, value = TRUE))
  Filter(function(name) !is_usable(name), needed)
}

for (argument in commandArgs(trailingOnly = TRUE)) {
  parts <- strsplit(argument, "::", fixed = TRUE)[[1]]
  code <- readLines(parts[1], encoding = "UTF-8")
  missing <- missing_in(code)
  said <- if (length(missing) > 0) {
    parse(text = code)
    paste("missing", missing[1])
  } else {
    tryCatch({
      given <- made(parts[2])
      fit <- fitted_by(parts[1], given)
      comparable <- length(parts) > 2 && any(grepl("row_weight", code)) && length(missing_in(readLines(parts[3]))) == 0
      if (comparable) {
        whole <- fitted_by(parts[3], repeated(given))
        same <- all.equal(coefficients_of(fit), coefficients_of(whole), tolerance = 0.01, check.attributes = FALSE)
        if (!isTRUE(same)) stop(same)
      }
      "ran"
    }, error = function(e) paste("error", gsub("[\t\n]", " ", conditionMessage(e))))
  }
  cat(parts[1], said, sep = "\t")
  cat("\n")
}
