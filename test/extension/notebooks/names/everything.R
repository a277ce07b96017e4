# Names as a notebook of R may hold them; then the code from standard input, which must leave no name behind.
set.seed(1)
y_test <- rnorm(30)
y_pred <- y_test + rnorm(30) / 3
residual <- y_test - y_pred
model <- lm(dist ~ speed, cars)
frame <- data.frame(actual = c(1.5, NA, 0.1 + 0.2), forecast = c(1, 2, 3), `name, "quoted"` = c("a", "b\nc", "d"), check.names = FALSE)
counts <- 1:30
days <- as.Date("2026-01-01") + 0:29
kind <- factor(rep(c("low", "high"), 15))
table_of <- matrix(1:6, ncol = 2, dimnames = list(NULL, c("no", "yes")))
series <- ts(c(3, 1, 2), start = 2020)
both <- list(truth = c(1, 2, 3), fitted = c(1.5, 2.5, 3.5), title = "no vector")
word <- "y_pred"
before <- NULL
before <- ls(all.names = TRUE)
eval(parse(text = readLines(file("stdin"))))
stopifnot(identical(setdiff(ls(all.names = TRUE), c(before, "before")), character()))
