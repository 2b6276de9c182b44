package org.scarline.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Arm;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;

/**
 * All that was done to one place on one day: several sessions of a day are one.
 *
 * @param day days since 1970-01-01
 * @param sessions at least one
 */
public record SessionDay(int day, List<Session> sessions) {

    /** The days of some sessions, in order. */
    public static List<SessionDay> of(Collection<Session> sessions) {
        var byDay = new TreeMap<Integer, ArrayList<Session>>();
        for (var session : sessions) {
            byDay.computeIfAbsent(day(session), day -> new ArrayList<>()).add(session);
        }
        return byDay.entrySet().stream()
                .map(entry -> new SessionDay(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int day(Session session) {
        return Math.toIntExact(session.date().toEpochDay());
    }

    public Set<Modality> modalities() {
        var all = EnumSet.noneOf(Modality.class);
        for (var session : sessions) {
            all.add(session.modality());
        }
        return all;
    }

    public Set<Adjunct> adjuncts() {
        var all = EnumSet.noneOf(Adjunct.class);
        for (var session : sessions) {
            all.addAll(session.adjuncts());
        }
        return all;
    }

    /** The arm of this day alone. */
    public Arm arm() {
        return Arm.of(modalities(), adjuncts());
    }

    /** The arm of all these days together; at least one. */
    public static Arm arm(List<SessionDay> days) {
        var modalities = EnumSet.noneOf(Modality.class);
        var adjuncts = EnumSet.noneOf(Adjunct.class);
        for (var day : days) {
            modalities.addAll(day.modalities());
            adjuncts.addAll(day.adjuncts());
        }
        return Arm.of(modalities, adjuncts);
    }

    /** Yes if any session says yes, no if one says no and none yes; empty when not recorded or not known. */
    public Optional<Boolean> overActiveAcne() {
        Optional<Boolean> over = Optional.empty();
        for (var session : sessions) {
            var answer = session.activeAcne();
            if (answer.isPresent() && answer.get() == Answer.YES) {
                return Optional.of(true);
            }
            over = answer.isPresent() && answer.get() == Answer.NO ? Optional.of(false) : over;
        }
        return over;
    }

    /** The longest recorded downtime of the day's sessions, in days. */
    public OptionalInt downtimeDays() {
        return longest(Session::downtimeDays);
    }

    /** The longest recorded duration of the day's sessions, in minutes. */
    public OptionalInt durationMinutes() {
        return longest(Session::durationMinutes);
    }

    /** The longest recorded redness of the day's sessions, in days. */
    public OptionalInt erythemaDays() {
        return longest(Session::erythemaDays);
    }

    /** Whether an infection was recorded; empty where adverse events were not. */
    public Optional<Boolean> infection() {
        Optional<Boolean> infection = Optional.empty();
        for (var session : sessions) {
            var events = session.adverseEvents();
            if (events.isPresent()) {
                infection = Optional.of(infection.orElse(false) || events.get().contains(AdverseEvent.INFECTION));
            }
        }
        return infection;
    }

    private OptionalInt longest(Function<Session, OptionalInt> value) {
        var longest = OptionalInt.empty();
        for (var session : sessions) {
            var one = value.apply(session);
            longest = one.isPresent() && (longest.isEmpty() || one.getAsInt() > longest.getAsInt()) ? one : longest;
        }
        return longest;
    }
}
