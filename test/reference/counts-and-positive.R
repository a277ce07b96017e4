# Dispersion tests, zeros and Poisson means (AER, glm, sandwich); power of the variance and Gamma against lognormal (MASS).
library(jsonlite)
suppressMessages({
  library(AER)
  library(sandwich)
  library(MASS)
})
suppressWarnings(RNGkind("Mersenne-Twister", "Inversion", "Rejection"))

counts <- function(title, fit) {
  y <- as.numeric(fit$y)
  mu <- as.numeric(fitted(fit))
  n <- length(y)
  ct <- dispersiontest(fit, trafo = 2)
  auxiliary <- lm(I(((y - mu)^2 - y) / mu) ~ 0 + mu)
  standard_error <- sqrt(vcovHC(auxiliary, type = "HC3")[1, 1])
  dean <- sum((y - mu)^2 - y) / sqrt(2 * sum(mu^2))
  alpha <- ct$estimate[[1]]
  p0 <- exp(-mu)
  q0 <- (1 + alpha * mu)^(-1 / alpha)
  list(
    title = title, observed = y, predicted = mu,
    dispersion = sum(residuals(fit, "pearson")^2) / fit$df.residual, parameters = n - fit$df.residual,
    dean = list(statistic = dean, pValue = pnorm(dean, lower.tail = FALSE)),
    cameronTrivedi = list(
      alpha = alpha, standardError = standard_error, statistic = alpha / standard_error,
      pValue = pnorm(alpha / standard_error, lower.tail = FALSE)
    ),
    zeros = list(
      observed = sum(y == 0), expected = sum(p0), statistic = (sum(y == 0) - sum(p0)) / sqrt(sum(p0 * (1 - p0)))
    ),
    zerosNegativeBinomial = if (alpha > 0) sum(q0)
  )
}

positive <- function(title, y, mu) {
  e <- y - mu
  power <- glm(e^2 ~ log(mu), quasi(link = "log", variance = "mu^2"),
    start = c(log(mean(e^2)), 0), control = glm.control(epsilon = 1e-14, maxit = 200)
  )
  # The deviance stands still before the coefficients do.
  for (again in 1:10) power <- update(power, start = coef(power), control = glm.control(epsilon = 1e-300, maxit = 20))
  u <- y / mu
  gap <- log(mean(u)) - mean(log(u))
  shape <- uniroot(function(a) log(a) - digamma(a) - gap, c(1e-3, 1e4), tol = 1e-14)$root
  list(
    title = title, observed = y, predicted = mu, power = coef(power)[[2]], standardError = sqrt(vcovHC(power, type = "HC3")[2, 2]),
    gammaShape = shape, gammaLogLikelihood = sum(dgamma(u, shape, shape / mean(u), log = TRUE)),
    lognormalSigma = fitdistr(u, "lognormal")$estimate[[2]],
    lognormalLogLikelihood = fitdistr(u, "lognormal")$loglik
  )
}

set.seed(31)
x <- rnorm(300)
data(RecreationDemand)
count_cases <- list(
  warpbreaks = counts("R's warpbreaks", glm(breaks ~ wool + tension, poisson, warpbreaks)),
  insectsprays = counts("R's InsectSprays", glm(count ~ spray, poisson, InsectSprays)),
  quine = counts("Days absent, MASS::quine", glm(Days ~ Eth + Sex + Age + Lrn, poisson, quine)),
  trips = counts("Boating trips, AER::RecreationDemand", glm(trips ~ quality + ski + income, poisson, RecreationDemand)),
  poisson = counts("Simulated Poisson", glm(y ~ x, poisson, data.frame(y = rpois(300, exp(0.5 + 0.6 * x)), x = x)))
)

mu <- exp(1 + x)
positive_cases <- list(
  gamma = positive("Simulated Gamma, shape 2", rgamma(300, 2, 2 / mu), mu),
  lognormal = positive("Simulated lognormal, sigma 0.8", mu * rlnorm(300, -0.32, 0.8), mu),
  cement = positive("Hald's cement by its fit, MASS::cement", cement$y, as.numeric(fitted(lm(y ~ x1 + x2, cement)))),
  rivers = positive("River lengths about their mean", rivers, rep(mean(rivers), length(rivers)) * exp(seq(-.1, .1, length.out = 141)))
)

write_json(
  list(
    source = paste0(R.version.string, ", AER ", packageVersion("AER"), ", sandwich ", packageVersion("sandwich"), ", MASS ", packageVersion("MASS")),
    script = "test/reference/counts-and-positive.R", counts = count_cases, positive = positive_cases
  ),
  "counts-and-positive.json",
  auto_unbox = TRUE, digits = I(17)
)
