package org.scarline.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.ScarType;

/** What was simulated, as it really is: free of raters' errors, wrong entries and patients who were not seen again. */
final class Census {
    /** Days after the last session on which the true improvement is taken: the middle of the final window. */
    static final int DAYS_AFTER_LAST = (Protocol.FINAL_DAYS.low() + Protocol.FINAL_DAYS.high()) / 2;

    private final Healing healing;
    private final Map<String, Mean> improvementByArm = new TreeMap<>();
    private final Map<String, Mean> severityByArm = new TreeMap<>();
    private final Map<String, Mean> improvementByType = new TreeMap<>();
    private long patients;
    private long sessions;
    private long ratings;
    private long treated;
    private long improvedBy28;
    private long improvedBy42;

    public Census(Truth truth) {
        this.healing = new Healing(truth);
    }

    /** How many there are of a group, and their mean. */
    public record GroupMean(long n, double mean) {}

    /** Counts a patient, with the sessions and ratings that are true: each once, however often it is entered. */
    public void count(Life life) {
        patients++;
        ratings += life.allRatings().size();
        for (var region : life.regions()) {
            sessions += region.sessions().size();
            var course = region.firstCourse();
            if (!course.isEmpty()
                    && course.get(course.size() - 1)
                            .plusDays(Protocol.MATURE_DAYS)
                            .isBefore(PatientGenerator.LAST_DAY)) {
                mature(life.person(), region, course);
            }
        }
        if (!life.allSessions().isEmpty()) {
            treated++;
            improvedBy28 += hasImprovedBy(Protocol.ONSET_DAYS.low(), life.person()) ? 1 : 0;
            improvedBy42 += hasImprovedBy(Protocol.ONSET_DAYS.high(), life.person()) ? 1 : 0;
        }
    }

    private static boolean hasImprovedBy(int day, Person person) {
        return person.improvedBy(person.start().plusDays(day));
    }

    private void mature(Person person, TreatedRegion region, List<LocalDate> course) {
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

    /** Grades gained, which cannot exceed the room for improvement. */
    private double gained(Person person, TreatedRegion region, ScarType type, LocalDate day) {
        var before = person.severity().getOrDefault(type, 1.0);
        return before - healing.severity(person, region, type, day);
    }

    public long patients() {
        return patients;
    }

    public long sessions() {
        return sessions;
    }

    public long ratings() {
        return ratings;
    }

    /** Patients with at least one session. */
    public long treated() {
        return treated;
    }

    /** Share of the treated whose improvement is visible by day 28 after the first session; 0 where none is treated. */
    public double improvedByDay28() {
        return treated == 0 ? 0 : (double) improvedBy28 / treated;
    }

    /** The same by day 42. */
    public double improvedByDay42() {
        return treated == 0 ? 0 : (double) improvedBy42 / treated;
    }

    /** True improvement in grades, by the arm of the first session. */
    public Map<String, GroupMean> improvementByStartArm() {
        return means(improvementByArm);
    }

    /** True improvement in grades, by scar type. */
    public Map<String, GroupMean> improvementByScarType() {
        return means(improvementByType);
    }

    /** True severity before treatment in grades, by the arm of the first session. */
    public Map<String, GroupMean> severityByStartArm() {
        return means(severityByArm);
    }

    private static Map<String, GroupMean> means(Map<String, Mean> sums) {
        var means = new TreeMap<String, GroupMean>();
        sums.forEach((group, mean) -> means.put(group, new GroupMean(mean.n, mean.sum / mean.n)));
        return means;
    }

    private static void add(Map<String, Mean> means, String name, double value) {
        means.computeIfAbsent(name, first -> new Mean()).add(value);
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
