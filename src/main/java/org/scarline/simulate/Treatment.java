package org.scarline.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Side;

/** On which days a patient is treated, and with what. */
final class Treatment {
    /** Share of patients who are rated and then never treated. */
    private static final double NEVER_TREATED = 0.015;

    private final Truth truth;
    private final LocalDate lastDay;

    /** There are no sessions after the last day. */
    Treatment(Truth truth, LocalDate lastDay) {
        this.truth = truth;
        this.lastDay = lastDay;
    }

    /** The patient's regions: two when the face is split, else one; without sessions when never treated. */
    List<TreatedRegion> draw(Person person, RecordedState chart, Draws draws) {
        var regimen = Regimen.draw(person, chart, truth, draws);
        var days = draws.chance(NEVER_TREATED) ? List.<LocalDate>of() : days(person, chart, draws);
        var sheet = new SessionSheet(person, truth, draws);
        if (!regimen.splitFace()) {
            return List.of(region(regimen, Side.BOTH, days, sheet));
        }
        return List.of(
                region(regimen.onOneSide(Modality.STANDARD), Side.LEFT, days, sheet),
                region(regimen.onOneSide(Modality.RF), Side.RIGHT, days, sheet));
    }

    private static TreatedRegion region(Regimen regimen, Side side, List<LocalDate> days, SessionSheet sheet) {
        var sessions = IntStream.range(0, days.size())
                .mapToObj(each -> sheet.fill(regimen, side, days.get(each), each))
                .toList();
        return new TreatedRegion(regimen.bodySite(), side, sessions);
    }

    private List<LocalDate> days(Person person, RecordedState chart, Draws draws) {
        var days = course(person, person.start(), planned(person, draws), draws);
        var stoppedAfter = Math.min(days.size(), chart.stopsAfter());
        var left = List.copyOf(days.subList(stoppedAfter, days.size()));
        if (draws.chance(truth.get(Parameter.LATER_COURSE_SHARE))) {
            var back = days.get(days.size() - 1).plusDays(draws.between(366, 520));
            days.addAll(course(person, back, draws.between(1, 3), draws));
        }
        days.removeIf(day -> left.contains(day) || day.isAfter(lastDay));
        return days;
    }

    private List<LocalDate> course(Person person, LocalDate first, int planned, Draws draws) {
        var days = new ArrayList<LocalDate>();
        days.add(first);
        while (days.size() < planned) {
            var next = days.get(days.size() - 1).plusDays(gap(draws));
            var disappointed = person.improvedBy(next) ? 0 : truth.get(Parameter.STOPS_UNIMPROVED);
            if (draws.chance(truth.get(Parameter.STOPS) + disappointed)) {
                break;
            }
            days.add(next);
        }
        return days;
    }

    /** Patients with worse scars are planned more sessions. */
    private int planned(Person person, Draws draws) {
        var planned = draws.pick(List.of(1, 2, 3, 4, 5, 6, 7, 8), 0.02, 0.04, 0.2, 0.32, 0.19, 0.15, 0.05, 0.03);
        var more = draws.chance(truth.get(Parameter.MORE_IF_SEVERE)) && person.meanSeverity() > 3.5;
        return Math.min(8, more ? planned + 1 : planned);
    }

    private int gap(Draws draws) {
        if (draws.chance(truth.get(Parameter.SPACING_ADHERENCE))) {
            var gap = Math.round(draws.normal(Protocol.GAP_TARGET_DAYS, 2.5));
            return (int) Math.max(Protocol.GAP_DAYS.low(), Math.min(Protocol.GAP_DAYS.high(), gap));
        }
        var late = draws.chance(0.8);
        var unusual = draws.chance(0.04);
        if (late) {
            return unusual ? draws.between(121, 200) : draws.between(36, 75);
        }
        return unusual ? draws.between(3, 6) : draws.between(8, 20);
    }
}
