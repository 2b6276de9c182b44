# Recomputes the intervals, rates and differences of release ${name} from its own aggregates.csv.
# Rscript check.R [folder]
folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]
rows <- read.csv(file.path(folder, "aggregates.csv"), na.strings = "", colClasses = c(level = "character"))
variance <- ${variance}
range <- c(${ranges})
z <- qnorm(0.975)
cell <- paste(rows$population, rows$instrument, rows$rater_role, rows$scar_type, rows$arm, rows$axis, rows$level)
shown <- is.na(rows$suppressed)
find <- function(where, statistic) {
  hit <- match(paste(where, statistic), paste(cell, rows$statistic))
  rows[hit, ]
}
problems <- 0
compare <- function(what, found, expected, tolerance) {
  wrong <- !(abs(found - expected) <= tolerance)
  wrong[is.na(wrong)] <- TRUE
  cat(sprintf("%-28s %6d checked, %d differ\n", what, length(found), sum(wrong)))
  problems <<- problems + sum(wrong)
}

# means: t and noise
at <- which(shown & rows$statistic == "mean_improvement")
sd <- find(cell[at], "sd_improvement")$estimate
n <- rows$n[at]
half <- sqrt(qt(0.975, n - 1)^2 * sd^2 / n + z^2 * (${factor} * range[rows$instrument[at]])^2 / n^2)
compare("means, lower end", rows$ci_low[at], rows$estimate[at] - half, 1e-4)
compare("means, upper end", rows$ci_high[at], rows$estimate[at] + half, 1e-4)

# rates: whole patients, Wilson and noise
at <- which(shown & (grepl("^responders_", rows$statistic) | grepl("_ever$", rows$statistic)))
n <- rows$n[at]
p <- rows$estimate[at]
compare("rates, whole patients", p * n, round(p * n), 1e-6 * n + 1e-9)
middle <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
reach <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
noise <- z^2 * variance * (1 + p^2) / n^2
compare("rates, lower end", rows$ci_low[at], pmax(0, p - sqrt((p - (middle - reach))^2 + noise)), 1e-5)
compare("rates, upper end", rows$ci_high[at], pmin(1, p + sqrt((middle + reach - p)^2 + noise)), 1e-5)

# differences: from the two figures
for (kind in c("difference", grep("^responder_difference_", unique(rows$statistic), value = TRUE))) {
  of <- if (kind == "difference") "mean_improvement" else sub("_difference_", "s_", kind)
  at <- which(shown & rows$statistic == kind)
  first <- find(sub(" rf-standard ", " rf ", cell[at], fixed = TRUE), of)
  second <- find(sub(" rf-standard ", " standard ", cell[at], fixed = TRUE), of)
  compare(kind, rows$estimate[at], first$estimate - second$estimate, 2e-6)
  low <- sqrt((first$estimate - first$ci_low)^2 + (second$ci_high - second$estimate)^2)
  compare(paste(kind, "lower end"), rows$ci_low[at], rows$estimate[at] - low, 1e-5)
}

# nothing is shown of few
compare("shown from", pmin(rows$n[shown], ${threshold}), rep(${threshold}, sum(shown)), 0)
compare("hidden without figures", as.numeric(is.na(rows$estimate[!shown]) & is.na(rows$n[!shown])), rep(1, sum(!shown)), 0)
if (problems > 0) {
  quit(status = 1)
}
cat("all figures follow from each other\n")
