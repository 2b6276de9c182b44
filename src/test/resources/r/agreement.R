# Makes agreement-data.csv and agreement.csv: two raters' scores, and what R 4.2.2 says about their agreement.
# Rscript agreement.R, in this folder. Base R has neither statistic: the textbook formulas are written out here and
# held against lm's mean squares and, where installed, against psych (2.2.9).
set.seed(19680713)
has_psych <- requireNamespace("psych", quietly = TRUE)

pairs <- function(id, first, second, patients = 1) data.frame(id, first, second, patients)

grades <- function(id, n, levels = 1:4) {
  truth <- sample(levels, n, TRUE)
  near <- function() pmin(max(levels), pmax(min(levels), truth + sample(c(-1, 0, 0, 1), n, TRUE)))
  pairs(id, near(), near())
}
scores <- function(id, n, bias) {
  truth <- runif(n, 5, 70)
  pairs(id, round(truth + rnorm(n, 0, 4)), round(truth + bias + rnorm(n, 0, 4)))
}
thirds <- function(id, n) {
  d <- grades(id, n)
  transform(d, first = round(first + sample(0:2, n, TRUE) / 3, 6), second = round(second + sample(0:2, n, TRUE) / 3, 6))
}

data <- c(
  Map(grades, sprintf("grades_%d", 1:10), c(2, 3, 4, 6, 10, 12, 20, 35, 60, 100)),
  Map(scores, sprintf("scores_%d", 1:10), c(2, 3, 4, 6, 10, 12, 20, 35, 60, 100), c(0, 5, -10, 20, 0)),
  Map(thirds, sprintf("thirds_%d", 1:8), c(2, 3, 5, 8, 12, 20, 40, 80)),
  Map(grades, sprintf("gap_%d", 1:4), c(8, 15, 30, 60), list(c(1, 3, 4))),
  list(
    pairs("one", 2, 3),
    pairs("all_equal", rep(2.333333, 5), 2.333333),
    pairs("apart_by_one", rep(2, 5), 3),
    pairs("first_constant", rep(3, 6), c(2, 3, 3, 4, 3, 2)),
    pairs("second_constant", c(.1, .2, .3), .7),
    pairs("perfect", c(1, 2, 2.333333, 4), c(1, 2, 2.333333, 4)),
    pairs("opposite", 1:4, 4:1),
    pairs("swapped", c(0, 1), c(1, 0)),
    pairs("swapped_tenths", c(.1, .7), c(.7, .1)),
    pairs("shifted", c(10, 20, 30, 40), c(14, 24, 34, 44)),
    pairs("counted", c(1, 1, 2, 2, 2, 3, 3, 4), c(1, 2, 1, 2, 3, 2, 3, 4), c(9, 2, 1, 30, 4, 3, 22, 7)),
    pairs("million", c(1, 2, 3, 4, 2), c(1, 2, 3, 4, 3), c(3e5, 4e5, 2e5, 1e5, 1)),
    pairs("far", 1e9 + c(1, 2, 3, 4, 2), 1e9 + c(1, 3, 3, 4, 2.25))
  )
)

kappa <- function(d, power) {
  o <- table(d$first, d$second)
  v <- abs(outer(as.numeric(rownames(o)), as.numeric(colnames(o)), "-"))^power
  e <- outer(rowSums(o), colSums(o)) / sum(o)
  if (sum(e * v) == 0) NULL else 1 - sum(o * v) / sum(e * v)
}

# Fleiss, Cohen and Everitt (1969), formula 13, in weights of agreement; within -1 and 1.
kappa_interval <- function(d, power) {
  k <- kappa(d, power)
  if (is.null(k)) return(NULL)
  grades <- sort(unique(c(d$first, d$second)))
  p <- table(factor(d$first, grades), factor(d$second, grades)) / nrow(d)
  v <- abs(outer(grades, grades, "-"))^power
  w <- 1 - v / max(v)
  e <- sum(outer(rowSums(p), colSums(p)) * w)
  of_row <- w %*% colSums(p); of_col <- t(w) %*% rowSums(p)
  variance <- (sum(p * (w - outer(c(of_row), c(of_col), "+") * (1 - k))^2) - (k - e * (1 - k))^2) / (nrow(d) * (1 - e)^2)
  if (variance < 1e-13) return(NULL)
  c(max(-1, k - qnorm(.975) * sqrt(variance)), min(1, k + qnorm(.975) * sqrt(variance)))
}

# McGraw and Wong (1996), table 7, case 2A, absolute agreement.
icc_interval <- function(d) {
  x <- as.matrix(d[c("first", "second")]); x <- x - min(x)
  n <- nrow(x); k <- 2
  r <- icc_2_1(d)
  if (is.null(r)) return(NULL)
  bms <- 2 * var(rowMeans(x)); jms <- n * var(colMeans(x))
  ems <- sum((x - outer(rowMeans(x), colMeans(x), "+") + mean(x))^2) / (n - 1)
  if (ems < 1e-12) return(NULL)
  a <- k * r / (n * (1 - r)); b <- 1 + k * r * (n - 1) / (n * (1 - r))
  v <- (a * jms + b * ems)^2 / ((a * jms)^2 / (k - 1) + (b * ems)^2 / ((n - 1) * (k - 1)))
  if (abs(a * jms) + abs(b * ems) < 1e-12 || !is.finite(v)) return(NULL)
  fl <- qf(.975, n - 1, v); fu <- qf(.975, v, n - 1)
  c(n * (bms - fl * ems) / (fl * (k * jms + (k * n - k - n) * ems) + n * bms),
    n * (fu * bms - ems) / (k * jms + (k * n - k - n) * ems + n * fu * bms))
}

icc_2_1 <- function(d) {
  x <- as.matrix(d[c("first", "second")])
  n <- nrow(x)
  if (n < 2) return(NULL)
  bms <- 2 * var(rowMeans(x))
  jms <- n * var(colMeans(x))
  ems <- sum((x - outer(rowMeans(x), colMeans(x), "+") + mean(x))^2) / (n - 1)
  if (n > 2 && n < 1000 && ems > 1e-9) {
    a <- anova(lm(c(x) ~ factor(c(row(x))) + factor(c(col(x)))))
    stopifnot(all.equal(a$`Mean Sq`, c(bms, jms, ems), tolerance = 1e-6))
  }
  below <- bms + ems + 2 * (jms - ems) / n
  if (below < 1e-15) NULL else (bms - ems) / below
}

of <- function(d) {
  each <- d[rep(seq_len(nrow(d)), d$patients), ]
  # the statistics do not depend on where the scores lie, and R's sums lose digits far from zero
  each[c("first", "second")] <- each[c("first", "second")] - 1e9 * (d$id[1] == "far")
  linear <- kappa(each, 1); quadratic <- kappa(each, 2); icc <- icc_2_1(each)
  levels <- sort(unique(c(each$first, each$second)))
  if (has_psych && nrow(each) > 9 && all(diff(levels) == 1)) {
    far <- abs(outer(levels, levels, "-")) / diff(range(levels))
    psych_kappa <- function(w) suppressWarnings(psych::cohen.kappa(as.matrix(each[2:3]), w, levels = levels))
    stopifnot(all.equal(psych_kappa(1 - far)$weighted.kappa, linear))
    stopifnot(all.equal(psych_kappa(1 - far^2)$weighted.kappa, quadratic))
  }
  if (has_psych && nrow(each) > 9 && nrow(each) < 1000 && length(levels) > 1)
    stopifnot(all.equal(psych::ICC(each[2:3], lmer = FALSE)$results$ICC[2], icc))
  ends <- function(name, interval) if (is.null(interval)) NULL else setNames(interval, paste0(name, c("_low", "_high")))
  all <- c(kappa_linear = linear, kappa_quadratic = quadratic, icc_2_1 = icc, ends("kappa_linear", kappa_interval(each, 1)),
           ends("kappa_quadratic", kappa_interval(each, 2)), ends("icc_2_1", icc_interval(each)))
  if (is.null(all)) NULL else data.frame(id = d$id[1], statistic = names(all), expected = sprintf("%.17g", all))
}

write.csv(do.call(rbind, lapply(data, of)), "agreement.csv", row.names = FALSE, quote = FALSE)
all <- do.call(rbind, data)
for (score in c("first", "second")) all[[score]] <- sprintf("%.17g", all[[score]])
all$patients <- sprintf("%d", as.integer(all$patients))
write.csv(all, "agreement-data.csv", row.names = FALSE, quote = FALSE)
