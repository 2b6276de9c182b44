# Makes two-arms-data.csv and two-arms.csv: awkward two-arm data, and what R 4.2.2 says about them.
# Rscript two-arms.R, in this folder. Base R: t.test, lm, hatvalues, prop.test; where it has no function, the textbook
# formula is written out here, and HC3 is held against sandwich (3.0.2) where that is installed.
set.seed(19791122)

# Data sets that lie far from zero, in baseline or in both. R reckons without the offset (values are quarters, so that
# nothing is lost), because lm and mean lose the last digits at 1e9; the difference of two arms does not depend on it.
offset <- 1e9
far_baseline <- c("far_baseline", "far_both")
far_improvement <- "far_both"

points <- function(id, arm, baseline, improvement, patients = 1)
  data.frame(id, arm, baseline, improvement, patients)

grades <- function(id, n1, n2) {
  arm <- rep(c("first", "second"), c(n1, n2))
  b <- sample(2:4, n1 + n2, TRUE)
  points(id, arm, b, pmin(b - 1, sample(-1:2, n1 + n2, TRUE, c(.1, .3, .4, .2))))
}
scores <- function(id, n1, n2, shift = 0, effect = 0) {
  arm <- rep(c("first", "second"), c(n1, n2))
  b <- round(pmin(84, pmax(1, rnorm(n1 + n2, 40, 15) + shift * (arm == "first"))), 6)
  points(id, arm, b, round(.3 * b + effect * (arm == "first") + rnorm(n1 + n2, 0, ifelse(arm == "first", 9, 3)), 6))
}
thirds <- function(id, n1, n2) {  # means of three scar types, as the tally has them
  d <- grades(id, n1, n2)
  d$baseline <- round(d$baseline + sample(0:2, n1 + n2, TRUE) / 3, 6)
  d$improvement <- round(d$improvement + sample(-1:1, n1 + n2, TRUE) / 3, 6)
  d
}
counted <- function(id, n1, n2, most) {
  d <- thirds(id, n1, n2)
  d$patients <- sample(most, n1 + n2, TRUE)
  d
}

data <- c(
  Map(grades, sprintf("grades_%d", 1:12), sample(2:30, 12, TRUE), sample(2:30, 12, TRUE)),
  Map(scores, sprintf("scores_%d", 1:12), sample(2:40, 12, TRUE), sample(2:40, 12, TRUE), c(0, 15, -15), c(0, 0, 5, -5)),
  Map(thirds, sprintf("thirds_%d", 1:12), sample(2:25, 12, TRUE), sample(2:25, 12, TRUE)),
  Map(counted, sprintf("counted_%d", 1:8), sample(2:8, 8, TRUE), sample(2:8, 8, TRUE), c(3, 5, 10, 20, 40, 300, 1000, 5000)),
  Map(grades, sprintf("tiny_%d", 1:12), sample(1:4, 12, TRUE), sample(1:5, 12, TRUE)),
  list(
    # counts for patients: a million and more
    points("million", c("first", "first", "first", "second", "second"), c(2, 3, 4, 3, 4), c(1, 1, 2, 0, 1),
           c(2e5, 3e5, 1e5, 4e5, 1)),
    points("million_far_apart", c("first", "first", "second", "second"), c(10, 12, 80, 83.5), c(1, 2.333333, 40, 7),
           c(5e5, 1, 5e5, 3)),
    # everyone at the same improvement
    points("all_none", rep(c("first", "second"), c(5, 6)), c(2:4, 3, 3, 2:4, 4, 2, 3), 0),
    points("all_a_third", rep(c("first", "second"), c(5, 6)), c(2:4, 3, 3, 2:4, 4, 2, 3), .333333),
    # no spread in one arm, in either role
    points("no_spread_in_first", rep(c("first", "second"), c(4, 4)), c(2, 3, 4, 3, 2, 4, 4, 3), c(1, 1, 1, 1, 0, 2, 1, 0)),
    points("no_spread_in_second", rep(c("first", "second"), c(4, 4)), c(2, 3, 4, 3, 2, 4, 4, 3), c(0, 2, 1, 0, 1, 1, 1, 1)),
    # no spread in both, means apart
    points("no_spread_in_both", rep(c("first", "second"), c(3, 4)), c(2, 3, 4, 3, 2, 4, 4), c(1, 1, 1, 2, 2, 2, 2)),
    # everyone left at grade 1: improvement is baseline - 1, a perfect fit
    points("all_to_one", rep(c("first", "second"), c(4, 4)), c(2.333333, 3, 4, 3.666667, 2, 4, 2.666667, 3),
           c(1.333333, 2, 3, 2.666667, 1, 3, 1.666667, 2)),
    points("a_tenth", rep(c("first", "second"), c(5, 4)), c(21, 22, 33, 35, 41, 23, 26, 27, 38),
           c(2.1, 2.2, 3.3, 3.5, 4.1, 2.3, 2.6, 2.7, 3.8)),
    # baseline constant in one arm, in the other, in both
    points("flat_first", rep(c("first", "second"), c(4, 5)), c(3, 3, 3, 3, 2, 4, 4, 3, 2), c(1, 0, 2, 1, 0, 2, 1, 1, 1)),
    points("flat_second", rep(c("first", "second"), c(4, 5)), c(2.333333, 3, 4, 3, rep(2.666667, 5)),
           c(1, .333333, 2, 1, 0, 2, 1, 1, -1)),
    points("flat_both", rep(c("first", "second"), c(4, 5)), c(rep(2.333333, 4), rep(3.1, 5)), c(1, 0, 2, 1, 0, 2, 1, 1, -1)),
    # leverage 1: an arm of one, and one patient who alone tells the slope
    points("one_in_first", rep(c("first", "second"), c(1, 7)), c(3, 2:4, 3, 2, 4, 2), c(1, 0, 1, 2, 0, 1, 1, -1)),
    points("one_tells_the_slope", rep(c("first", "second"), c(4, 4)), c(3, 3, 3, 3, 2.333333, 2.333333, 2.333333, 4),
           c(1, 0, 2, 1, 0, 2, 1, 1)),
    points("two_tell_the_slope", rep(c("first", "second"), c(5, 2)), c(3, 3, 3, 3, 3, 2, 4), c(1, 0, 2, 1, 1, 2, 0)),
    # five and six patients
    points("five", rep(c("first", "second"), c(3, 2)), c(2, 3, 4, 3, 4), c(1, 0, 2, 1, 0)),
    points("six", rep(c("first", "second"), c(3, 3)), c(2, 3, 4, 3, 4, 2), c(1, 0, 2, 1, 0, 1)),
    # leverage close to 1: 1 - 1e-5, 1 - 2e-8, 1 - 3e-12
    points("high_leverage", rep(c("first", "second"), c(4, 4)), c(3, 3, 3, 3, 2.3, 2.1, 2.2, 40), c(1, 0, 2, 1, 0, 2, 1, 1)),
    points("higher_leverage", rep(c("first", "second"), c(4, 4)), c(3, 3.01, 3, 3, 2.3, 2.31, 2.3, 84), c(1, 0, 2, 1, 0, 2, 1, 50)),
    points("highest_leverage", rep(c("first", "second"), c(4, 4)), c(3, 3.000122, 3, 3, 2.3, 2.300122, 2.3, 84), c(1, 0, 2, 1, 0, 2, 1, 50)),
    # arms that do not overlap
    points("apart", rep(c("first", "second"), c(4, 4)), c(1, 2, 3, 4, 70, 71, 80, 84), c(1, 0, 2, 1, 40, 43, 41, 60)),
    # hardly any scatter around the lines
    points("nearly_perfect", rep(c("first", "second"), c(4, 4)), c(2, 3, 4, 3, 2, 4, 4, 3),
           c(2, 3, 4, 3, 2, 4, 4, 3) - 1 + c(1, -1, 1, -1, 1, 1, -1, 1) * 1e-5),
    # far from zero
    points("far_baseline", rep(c("first", "second"), c(5, 5)), c(0, .25, 2, 3.5, 1, 2, 4, 4.75, 3, 1), c(1, 0, 2, 1, 1, 0, 2, 1, 3, 1)),
    points("far_both", rep(c("first", "second"), c(5, 5)), c(0, .25, 2, 3.5, 1, 2, 4, 4.75, 3, 1),
           c(1, 0, 2.5, 1, 1, 0, 2, 1.25, 3, 1)),
    # n = 1 and n = 2
    points("one_and_one", c("first", "second"), c(2, 4), c(1, 2)),
    points("one_and_two", c("first", "second", "second"), c(2, 4, 3), c(1, 2, 0)),
    points("two_and_two", c("first", "first", "second", "second"), c(2, 3, 4, 3), c(1, 0, 2, 2))
  )
)

# A patient's residual from the fit to all others, e / (1 - h); by refitting where that is quick, as 1 - h loses digits.
deleted <- function(fit, d) {
  if (nrow(d) > 100) return(residuals(fit) / (1 - hatvalues(fit)))
  without <- function(i) d$improvement[i] - predict(update(fit, data = d[-i, ]), d[i, ])
  sapply(seq_len(nrow(d)), without)
}

adjusted <- function(d) {
  n <- nrow(d)
  if (n < 6 || min(table(d$arm)) < 2) return(NULL)  # an arm of one has leverage 1
  if (all(tapply(d$baseline, d$arm, function(x) min(x) == max(x)))) return(NULL)  # rank
  fit <- lm(improvement ~ baseline + arm, transform(d, arm = arm == "first"), tol = 1e-14)
  if (any(hatvalues(fit) > 1 - 1e-13)) return(NULL)  # leverage 1
  # "essentially perfect fit" of summary.lm
  perfect <- sum(residuals(fit)^2) <= (mean(fitted(fit))^2 + var(fitted(fit))) * 1e-29 * n
  # HC3 (MacKinnon and White 1985): sum of squares of row 3 of (X'X)^-1 X' times the deleted residuals
  w <- backsolve(qr.R(fit$qr), t(qr.Q(fit$qr)))[3, ]
  se <- if (perfect) 0 else sqrt(sum((w * deleted(fit, transform(d, arm = arm == "first")))^2))
  if (requireNamespace("sandwich", quietly = TRUE) && !perfect && all(hatvalues(fit) < 1 - 1e-9))
    stopifnot(abs(sqrt(sandwich::vcovHC(fit, "HC3")[3, 3]) / se - 1) < 1e-7)
  b <- coef(fit)[[3]]
  c(adjusted = b, adjusted_se = se, adjusted_df = n - 3, adjusted_low = b - qt(.975, n - 3) * se,
    adjusted_high = b + qt(.975, n - 3) * se, if (!perfect) c(adjusted_p = 2 * pt(-abs(b / se), n - 3)))
}

welch <- function(x, y) {
  if (length(x) < 2 || length(y) < 2 || var(x) == 0 && var(y) == 0) return(NULL)
  t <- t.test(x, y)
  c(welch = mean(x) - mean(y), welch_se = t$stderr, welch_df = t$parameter[[1]], welch_low = t$conf.int[1],
    welch_high = t$conf.int[2])
}

hedges <- function(x, y) {
  df <- length(x) + length(y) - 2
  s2 <- (sum((x - mean(x))^2) + sum((y - mean(y))^2)) / df
  if (df < 2 || s2 == 0) return(NULL)
  # gamma(a) / gamma(a + 1/2) = beta(a, 1/2) / sqrt(pi)
  J <- sqrt(pi) / (sqrt(df / 2) * exp(lbeta((df - 1) / 2, .5)))
  c(hedges_g = J * (mean(x) - mean(y)) / sqrt(s2))
}

newcombe <- function(x, y) {  # of those who gained a point or more
  p <- mean(x >= 1); q <- mean(y >= 1)
  w <- function(v) suppressWarnings(prop.test(sum(v >= 1), length(v), correct = FALSE)$conf.int)
  l <- w(x); u <- w(y)
  c(newcombe = p - q, newcombe_low = p - q - sqrt((p - l[1])^2 + (u[2] - q)^2),
    newcombe_high = p - q + sqrt((l[2] - p)^2 + (q - u[1])^2))
}

of <- function(d) {
  each <- d[rep(seq_len(nrow(d)), d$patients), ]
  x <- each$improvement[each$arm == "first"]; y <- each$improvement[each$arm == "second"]
  far <- offset * (d$id[1] %in% far_improvement)
  all <- c(welch(x, y), hedges(x, y), newcombe(x + far, y + far), adjusted(each))
  data.frame(id = d$id[1], statistic = names(all), expected = sprintf("%.17g", all))
}

expected <- do.call(rbind, lapply(data, of))
write.csv(expected, "two-arms.csv", row.names = FALSE, quote = FALSE)
all <- do.call(rbind, data)
all$baseline <- sprintf("%.17g", all$baseline + offset * (all$id %in% far_baseline))
all$improvement <- sprintf("%.17g", all$improvement + offset * (all$id %in% far_improvement))
all$patients <- sprintf("%d", as.integer(all$patients))
write.csv(all, "two-arms-data.csv", row.names = FALSE, quote = FALSE)
