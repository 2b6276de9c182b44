package org.scarline.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;

/** What was made, counted as nature knows it: without raters' errors, mistakes or patients who stay away. */
final class Census {
    /** Days after the last session on which the true improvement is taken: the middle of the final window. */
    static final int DAYS_AFTER_LAST = 88;

    /** Days after the last session from which a course counts as done. */
    private static final int MATURE = 120;

    private final LocalDate lastDay;
    private final Healing healing;
    private long patients;
    private long sessions;
    private long ratings;
    private long treated;
    private long improvedBy28;
    private long improvedBy42;
    private final Map<String, Mean> improvementByArm = new TreeMap<>();
    private final Map<String, Mean> severityByArm = new TreeMap<>();
    private final Map<String, Mean> improvementByType = new TreeMap<>();

    Census(Truth truth, LocalDate lastDay) {
        this.lastDay = lastDay;
        this.healing = new Healing(truth);
    }

    void count(Person person, List<Region> regions, List<Rating> rated) {
        patients++;
        ratings += rated.size();
        for (var region : regions) {
            sessions += region.sessions().size();
            var course = region.firstCourse();
            if (!course.isEmpty()
                    && course.get(course.size() - 1).plusDays(MATURE).isBefore(lastDay)) {
                mature(person, region, course);
            }
        }
        if (regions.stream().anyMatch(each -> !each.sessions().isEmpty())) {
            treated++;
            improvedBy28 += person.improvedBy(person.start().plusDays(28)) ? 1 : 0;
            improvedBy42 += person.improvedBy(person.start().plusDays(42)) ? 1 : 0;
        }
    }

    private void mature(Person person, Region region, List<LocalDate> course) {
        var day = course.get(course.size() - 1).plusDays(DAYS_AFTER_LAST);
        var total = 0.0;
        for (var type : person.severity().keySet()) {
            var gained = gained(person, region, type, day);
            total += gained;
            add(improvementByType, type.code(), gained);
        }
        add(improvementByArm, region.startArm(), total / person.severity().size());
        add(severityByArm, region.startArm(), person.meanSeverity());
    }

    /** Grades gained of those that can be: nothing gets better than clear skin. */
    private double gained(Person person, Region region, ScarType type, LocalDate day) {
        var before = person.severity().getOrDefault(type, 1.0);
        return before - healing.severity(person, region, type, day);
    }

    private static void add(Map<String, Mean> means, String name, double value) {
        means.computeIfAbsent(name, first -> new Mean()).add(value);
    }

    /** Patients, and their sessions and ratings that are true: each once, mistakes and repeats apart. */
    Simulation.Made made() {
        return new Simulation.Made(patients, sessions, ratings);
    }

    /** Writes the true values into the truth file. */
    void describe(Json json) {
        json.field("treated_patients", treated);
        json.field("improved_by_day_28", share(improvedBy28));
        json.field("improved_by_day_42", share(improvedBy42));
        describe(json, "improvement_by_start_arm", improvementByArm);
        describe(json, "improvement_by_scar_type", improvementByType);
        describe(json, "severity_by_start_arm", severityByArm);
    }

    private double share(long count) {
        return treated == 0 ? 0 : (double) count / treated;
    }

    private static void describe(Json json, String name, Map<String, Mean> means) {
        json.open(name);
        means.forEach((group, mean) -> {
            json.open(group);
            json.field("n", mean.n);
            json.field("mean", mean.sum / mean.n);
            json.close();
        });
        json.close();
    }

    private static final class Mean {
        private long n;
        private double sum;

        void add(double value) {
            n++;
            sum += value;
        }
    }
}
