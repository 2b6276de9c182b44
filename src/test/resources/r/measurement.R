# Makes measurement-data.csv and measurement.csv: patients rated twice before treatment, and what R 4.2.2 says about them.
# Rscript measurement.R, in this folder. Base R: anova(lm(score ~ patient)), qchisq, qf; ICC(1,1) and its interval by the
# formulas of Shrout and Fleiss (1979), written out here.
set.seed(19860208)
pairs <- function(id, first, second, patients = 1) data.frame(id, first, second, patients)
grades <- function(id, n, error) {
  true <- sample(2:4, n, TRUE, c(.3, .4, .3))
  again <- function() pmin(4, pmax(1, true + sample(-1:1, n, TRUE, c(error, 1 - 2 * error, error))))
  pairs(id, again(), again())
}
scores <- function(id, n, sd, offset = 0) {
  true <- rnorm(n, 40, 15)
  pairs(id, round(true + rnorm(n, 0, sd), 6) + offset, round(true + rnorm(n, 0, sd), 6) + offset)
}
data <- c(
  Map(grades, sprintf("grades_%d", 1:8), c(10, 12, 20, 35, 60, 100, 200, 15), c(.05, .1, .2, .1, .05, .15, .1, .3)),
  Map(scores, sprintf("scores_%d", 1:6), c(10, 20, 40, 80, 15, 30), c(1, 3, 5, 10, 20, .01)),
  list(
    pairs("two_patients", c(2, 4), c(3, 4)),
    pairs("no_pair_differs", c(2, 3, 4, 2, 3), c(2, 3, 4, 2, 3)),
    pairs("all_alike", rep(3, 6), rep(3, 6)),
    pairs("always_opposite", c(2, 4, 2, 4, 3), c(4, 2, 4, 2, 3)),
    pairs("one_differs", c(3, 3, 3, 3, 3, 3), c(3, 3, 3, 3, 3, 4)),
    pairs("a_bias", c(2, 3, 4, 2, 3), c(3, 4, 5, 3, 4)),
    pairs("thirds", c(2.333333, 3.333333, 2.666667, 4), c(2.666667, 3, 2.666667, 3.666667)),
    pairs("counted", c(2, 3, 4, 3), c(2, 3, 3, 4), c(40, 70, 9, 6)),
    scores("far", 20, 3, 1e6)
  )
)
measure <- function(d) {
  d <- d[rep(seq_len(nrow(d)), d$patients), ]
  n <- nrow(d)
  long <- data.frame(patient = factor(rep(seq_len(n), 2)), score = c(d$first, d$second) - min(d$first))
  ms <- suppressWarnings(anova(lm(score ~ patient, long))[["Mean Sq"]])
  between <- ms[1]; within <- ms[2]
  if (within < 1e-20) within <- 0
  out <- c(sem = sqrt(within), smallest_detectable_change = 1.96 * sqrt(2) * sqrt(within))
  if (between + within > 1e-20) out <- c(out, reliability = (between - within) / (between + within))
  if (within > 0) {
    sem <- sqrt(n * within / qchisq(c(.975, .025), n))
    f <- between / within; fl <- f / qf(.975, n - 1, n); fu <- f * qf(.975, n, n - 1)
    out <- c(out, sem_low = sem[1], sem_high = sem[2], detectable_low = 1.96 * sqrt(2) * sem[1], detectable_high = 1.96 * sqrt(2) * sem[2],
             reliability_low = (fl - 1) / (fl + 1), reliability_high = (fu - 1) / (fu + 1))
  }
  out
}
write.csv(do.call(rbind, data), "measurement-data.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, lapply(data, function(d) { v <- measure(d); data.frame(id = d$id[1], statistic = names(v), value = sprintf("%.17g", v)) })),
          "measurement.csv", row.names = FALSE, quote = FALSE)
