# Makes adjusted-data.csv and adjusted.csv: awkward arms with covariates, patients and sites, and what R 4.2.2 says about
# them. Rscript adjusted.R, in this folder. Base R: glm; lme4 (1.1-31): lmer; sandwich (3.0.2): vcovHC; E-values by the
# formula of VanderWeele and Ding (2017), written out here.
suppressMessages({library(lme4); library(sandwich)})
set.seed(19810704)

# A row is a rating of a patient: site, arm, scar type, baseline, birth year, sex, improvement.
cohort <- function(id, n, sites, types, effect = 0.3, sd_patient = 0.4, sd_site = 0.2, sd = 0.5, lean = 0.4, step = 1) {
  site <- sample(sites, n, TRUE)
  ofsite <- rnorm(sites, 0, sd_site)
  d <- do.call(rbind, lapply(seq_len(n), function(i) {
    kinds <- sort(sample(c("boxcar", "ice_pick", "rolling"), if (types > 1) sample(types, 1) else 1))
    baseline <- sample(2:4, length(kinds), TRUE)
    birth <- sample(1960:2005, 1); sex <- sample(c("female", "male"), 1)
    first <- runif(1) < plogis(lean * (mean(baseline) - 3) + 0.3 * (site[i] %% 2) + 0.02 * (birth - 1985))
    own <- rnorm(1, 0, sd_patient)
    y <- 0.2 + effect * first + 0.3 * (baseline - 3) + own + ofsite[site[i]] + rnorm(length(kinds), 0, sd)
    data.frame(id, patient = i, site = paste0("s", site[i]), arm = if (first) "first" else "second", type = kinds,
               baseline, birth, sex, improvement = round(y / step) * step)
  }))
  d
}
with <- function(d, id, change) { d$id <- id; change(d) }
base <- cohort("base", 80, 4, 3)

data <- c(
  Map(function(id, n, sites, types) cohort(id, n, sites, types), sprintf("grades_%d", 1:8), c(20, 40, 60, 120, 60, 30, 200, 45),
      c(1, 2, 3, 5, 12, 2, 8, 3), c(1, 3, 3, 2, 3, 1, 3, 2)),
  Map(function(id, n, sites) cohort(id, n, sites, 3, step = 0.01), sprintf("scores_%d", 1:6), c(20, 40, 60, 120, 60, 35), c(2, 3, 4, 2, 9, 5)),
  list(
    base,
    # one patient at each site
    with(base, "one_patient_per_site", function(d) transform(d, site = paste0("s", patient))),
    # one site alone, and one rating of each patient
    with(base, "one_site", function(d) transform(d, site = "s1")),
    with(base, "one_rating_each", function(d) d[!duplicated(d$patient), ]),
    # sites that treat in one arm alone: the covariates part the arms for their patients
    with(base, "site_of_one_arm", function(d) {
      d$site[d$arm == "first" & d$patient %% 3 == 0] <- "s9"; d$site[d$arm == "second" & d$patient %% 4 == 0] <- "s8"; d }),
    # a covariate that another tells: every patient of a site of one sex
    with(base, "sex_by_site", function(d) transform(d, sex = ifelse(site %in% c("s1", "s2"), "female", "male"))),
    # severe scars in one arm alone
    with(base, "severe_in_first", function(d) { d$baseline[d$arm == "second" & d$baseline == 4] <- 3; d }),
    # nothing between patients and between sites
    cohort("no_variance_between", 60, 4, 3, sd_patient = 0, sd_site = 0, step = 0.01),
    # all of it between patients
    cohort("large_between", 60, 4, 3, sd_patient = 2, sd_site = 1, sd = 0.1, step = 0.01),
    # ties: hardly anybody changes
    with(base, "mostly_none", function(d) transform(d, improvement = ifelse(patient %% 9 == 0, 1, 0))),
    # everybody alike
    with(base, "all_alike", function(d) transform(d, improvement = 1)),
    # small arm
    with(base, "three_in_first", function(d) { p <- unique(d$patient[d$arm == "first"])
      d[d$arm == "second" | d$patient %in% p[1:3], ] }),
    # the covariates part the arms for all
    with(base, "parted", function(d) transform(d, birth = ifelse(arm == "first", 2000, 1970))),
    # far from zero
    with(base, "far", function(d) transform(d, baseline = baseline * 20, improvement = improvement * 20))
  )
)

patients <- function(d) do.call(rbind, lapply(split(d, d$patient), function(p) data.frame(
  p[1, c("site", "arm", "birth", "sex")], baseline = round(mean(p$baseline), 6), improvement = round(mean(p$improvement), 6),
  boxcar = "boxcar" %in% p$type, ice_pick = "ice_pick" %in% p$type, rolling = "rolling" %in% p$type)))

overlap <- function(d) {
  p <- patients(d); p$first <- p$arm == "first"; p$birth <- p$birth - 1980
  covariates <- c("baseline", "boxcar", "ice_pick", "rolling", "birth", if (length(unique(p$site)) > 1) "site", if (length(unique(p$sex)) > 1) "sex")
  fit <- suppressWarnings(glm(reformulate(covariates, "first"), binomial, p, control = list(epsilon = 1e-10, maxit = 60)))
  e <- fitted(fit)
  w <- ifelse(p$first, 1 - e, e)
  if (sum(w[p$first]) < 1e-6 || sum(w[!p$first]) < 1e-6) return(NULL)
  ess <- tapply(w, p$first, function(w) sum(w)^2 / sum(w^2))
  m <- lm(improvement ~ first, p, weights = w)
  se <- sqrt(vcovHC(m, "HC3")[2, 2])
  c(overlap = coef(m)[[2]], overlap_se = se, overlap_df = sum(ess) - 2, effective_first = ess[["TRUE"]], effective_second = ess[["FALSE"]])
}

mixed <- function(d) {
  d$first <- d$arm == "first"
  if (length(unique(d$improvement)) == 1) return(NULL)
  # ratings that agree within every patient: the likelihood has no end
  if (all(tapply(d$improvement, d$patient, function(y) min(y) == max(y))) && any(duplicated(d$patient))) return(NULL)
  repeats <- any(duplicated(d$patient)); sites <- length(unique(d$site)) > 1
  f <- if (length(unique(d$type)) > 1) improvement ~ first + baseline + type else improvement ~ first + baseline
  rank <- qr(model.matrix(f, d))$rank
  n <- length(unique(d$patient))
  # a site of one patient each: the two cannot be told apart, and one stands for both
  same <- repeats && sites && !any(tapply(d$patient, d$site, function(p) length(unique(p))) > 1)
  random <- c(if (sites && !same) "(1 | site)", if (repeats) "(1 | patient)")
  if (is.null(random)) {
    m <- lm(f, d)
    return(c(mixed = coef(m)[["firstTRUE"]], mixed_se = sqrt(vcov(m)["firstTRUE", "firstTRUE"]), mixed_df = n - rank,
             between_patients = 0, between_sites = 0, within = sigma(m)))
  }
  # from several starts, as the criterion is flat where a variance is 0
  fit <- function(start) tryCatch(suppressWarnings(suppressMessages(lmer(update(f, reformulate(c(".", random))), d, REML = TRUE, start = start,
    control = lmerControl("bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), check.conv.singular = "ignore", check.conv.grad = "ignore",
                          check.nobs.vs.nlev = "ignore", check.nobs.vs.nRE = "ignore", check.nlev.gtr.1 = "ignore")))), error = function(e) NULL)
  fits <- Filter(Negate(is.null), lapply(list(rep(1, length(random)), rep(0.1, length(random)), rep(5, length(random))), fit))
  if (!length(fits)) stop(d$id[1])
  m <- fits[[which.min(sapply(fits, REMLcrit))]]
  v <- as.data.frame(VarCorr(m)); sd_of <- function(g) if (g %in% v$grp && v$sdcor[v$grp == g] > 1e-6) v$sdcor[v$grp == g] else 0
  c(mixed = fixef(m)[["firstTRUE"]], mixed_se = sqrt(vcov(m)["firstTRUE", "firstTRUE"]), mixed_df = n - rank,
    if (!same) c(between_patients = sd_of("patient"), between_sites = sd_of("site")), within = sigma(m))
}

evalue <- function(d) {
  p <- patients(d); x <- p$improvement[p$arm == "first"]; y <- p$improvement[p$arm == "second"]
  s <- sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / (length(x) + length(y) - 2))
  if (s < 1e-12) return(NULL)
  e <- function(difference) { rr <- exp(0.91 * abs(difference) / s); rr + sqrt(rr * (rr - 1)) }
  t <- t.test(x, y)$conf.int
  c(e_value = e(mean(x) - mean(y)), e_value_of_interval = if (t[1] <= 0 && t[2] >= 0) 1 else e(min(abs(t))))
}

write.csv(do.call(rbind, lapply(data, function(d) d[, c("id", "patient", "site", "arm", "type", "baseline", "birth", "sex", "improvement")])),
          "adjusted-data.csv", row.names = FALSE, quote = FALSE)
out <- do.call(rbind, lapply(data, function(d) {
  v <- c(overlap(d), mixed(d), evalue(d))
  if (is.null(v)) NULL else data.frame(id = d$id[1], statistic = names(v), value = sprintf("%.17g", v))
}))
write.csv(out, "adjusted.csv", row.names = FALSE, quote = FALSE)
