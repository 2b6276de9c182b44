# Rscript cells.R ROWS RESULT: the same cells as cells.sql, of the same rows in force, by data.table; prints its seconds.
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
begun <- proc.time()
rows <- function(kind, columns) {
  all <- fread(file.path(arguments[1], paste0(kind, ".csv")), colClasses = "character", na.strings = "")
  setnames(all, tolower(names(all)))
  all[, columns, with = FALSE]
}
scar <- c("site", "patient_id", "body_site", "side")
series <- c(scar, "scar_type", "instrument", "rater_role")
person <- c("site", "patient_id")
day <- function(text) as.integer(as.IDate(text))

patients <- rows("patients", c(person, "fitzpatrick"))[, skin := as.integer(fitzpatrick)]
sessions <- rows("sessions", c(scar, "day_of"))[, day := day(day_of)]
ratings <- rows("ratings", c(series, "day_of", "score"))[, `:=`(day = day(day_of), score = as.numeric(score))]
instruments <- fread("data/reference/instruments.csv")[,
  .(instrument = code, lowest, highest, better, kind, no_change, responder_rules)]

# both sides together say nothing where sides were treated apart
apart <- unique(sessions[side != "both", .(site, patient_id, body_site)])
ratings[, isApart := FALSE][apart, isApart := TRUE, on = c(person, "body_site")]
kept <- ratings[!(isApart & side == "both")]

rated <- unique(kept[, scar, with = FALSE])
own <- sessions[rated, on = scar, nomatch = NULL, allow.cartesian = TRUE][, c(scar, "day"), with = FALSE]
together <- sessions[side == "both", .(site, patient_id, body_site, day)][
  rated, on = c(person, "body_site"), nomatch = NULL, allow.cartesian = TRUE][, c(scar, "day"), with = FALSE]
treated <- unique(rbind(own, together))
setorderv(treated, c(scar, "day"))
treated[, gap := day - shift(day), by = scar][, course := cumsum(!is.na(gap) & gap > 365), by = scar]
courses <- treated[course == 0, .(first = min(day), last = max(day)), by = scar]
courses[treated[course == 1, .(later = min(day)), by = scar], later := i.later, on = scar]
courses[is.na(later), later := 1000000L]

scores <- kept[, .(score = mean(score)), by = c(series, "day")][courses, on = scar, nomatch = NULL]
setorder(scores, -day)
# the last rating from 56 to 120 days after the last session, beside the last one of the 180 days before the first
before <- unique(scores[day <= first & day >= first - 180], by = series)
final <- unique(scores[day > first & day <= later & day - last >= 56 & day - last <= 120], by = series)
final[before, baseline := i.score, on = series]
gain <- final[instruments, on = "instrument", nomatch = NULL][kind == "change" | !is.na(baseline)]
gain[, from := fifelse(is.na(no_change), baseline, as.numeric(no_change))]
gain[, improvement := fifelse(better == "lower", from - score, score - from)]
gain[, room := fifelse(kind == "change", NA_real_, fifelse(better == "lower", baseline - lowest, highest - baseline))]

one <- rbind(gain, copy(gain)[, scar_type := "all"])[,
  .(improvement = round(mean(improvement), 6), room = round(mean(room), 6)),
  by = c(person, "instrument", "rater_role", "scar_type")]
one[patients, skin := i.skin, on = person]
member <- rbind(
  copy(one)[, population := "all"],
  copy(one)[, population := paste0("site:", site)],
  one[!is.na(skin)][, population := fifelse(skin <= 3, "fitzpatrick_1_3", "fitzpatrick_4_6")])
cell <- c("population", "instrument", "rater_role", "scar_type")
cells <- member[, .(
  mean_improvement = mean(improvement), sd_improvement = sd(improvement),
  median_improvement = quantile(improvement, 0.5), q1_improvement = quantile(improvement, 0.25),
  q3_improvement = quantile(improvement, 0.75)), by = cell]
responders <- member[room > 0, .(
  responders_1_grade = mean(improvement >= 1), responders_2_grades = mean(improvement >= 2),
  responders_50_pct = mean(2 * improvement >= room)), by = cell]
result <- rbind(
  melt(cells, id.vars = cell, variable.name = "statistic", value.name = "estimate"),
  melt(responders, id.vars = cell, variable.name = "statistic", value.name = "estimate"))
result <- result[!is.na(estimate)][instruments[, .(instrument, responder_rules)], on = "instrument", nomatch = NULL]
result <- result[mapply(
  function(statistic, rules) !startsWith(statistic, "responders_") || grepl(sub("responders_", "", statistic), rules, fixed = TRUE),
  as.character(statistic), responder_rules)]
took <- proc.time() - begun
fwrite(result[, c(cell, "statistic", "estimate"), with = FALSE], arguments[2])
cat(sprintf("seconds %.3f %.3f\n", took[["elapsed"]], took[["user.self"]] + took[["sys.self"]]))
