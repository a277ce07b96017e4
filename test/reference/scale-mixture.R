# Normal errors of which ln σ is normal with standard deviation 0.55: the density at some points, and Fisher's
# information on location and on ln scale, by quadrature.
deviation <- 0.55
over <- function(g) integrate(g, -10, 10, rel.tol = 1e-11, subdivisions = 500)$value
density <- Vectorize(function(z) over(function(t) dnorm(t) * exp(-deviation * t) * dnorm(z * exp(-deviation * t))))
slope <- Vectorize(function(z)
  over(function(t) -dnorm(t) * exp(-3 * deviation * t) * z * dnorm(z * exp(-deviation * t))))
location <- 2 * integrate(function(z) slope(z)^2 / density(z), 0, 60, subdivisions = 2000, rel.tol = 1e-8)$value
scale <- 2 * integrate(function(z) density(z) * (z * slope(z) / density(z) + 1)^2, 0, 400,
  subdivisions = 4000, rel.tol = 1e-8)$value
z <- c(0, 0.3, 1, 3, 8, 20)
numbers <- function(x) paste(format(x, digits = 15, trim = TRUE), collapse = ", ")
cat(sprintf(
  '{ "source": "%s", "script": "test/reference/scale-mixture.R", "z": [%s], "density": [%s], "information": [%s] }\n',
  R.version.string, numbers(z), paste(vapply(density(z), format, "", digits = 15), collapse = ", "), numbers(c(location, scale))
), file = "scale-mixture.json")
