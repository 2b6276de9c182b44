package org.scarline.derive;

import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.WholeAxis;

/**
 * An outcome as few bytes: a table of the words the patient uses, then each contribution as its difference from the one
 * before. Reading gives back what was written.
 */
@SuppressWarnings("EnumOrdinal") // the position is what is stored; VERSION guards it
public final class OutcomeCodec {
    /** Changes when what is stored, or how it is derived, changes: records of another version are derived anew. */
    public static final int VERSION = 8;

    static final int KIND = 1;
    static final int INSTRUMENT = 1 << 1;
    static final int ROLE = 1 << 2;
    static final int SCAR_TYPE = 1 << 3;
    static final int LEVEL = 1 << 4;
    static final int ARM = 1 << 5;
    static final int SAME_VALUES = 1 << 6;

    /** What tells one series of contributions from another. */
    static final int OF_SERIES = KIND | INSTRUMENT | ROLE | SCAR_TYPE;

    private static final Contribution NOTHING =
            new Contribution(new Contribution.Key(ContributionKind.CELLS, "", "", "", WholeAxis.NONE, ""), 0, 0);

    private OutcomeCodec() {}

    public static byte[] write(Outcome outcome) {
        var out = new Bytes();
        var words = words(outcome);
        writeHead(outcome, words, out);
        out.number(outcome.contributions().size());
        var previous = NOTHING;
        for (var contribution : outcome.contributions()) {
            write(contribution, previous, words, out);
            previous = contribution;
        }
        return out.toArray();
    }

    /** All that stands before the contributions. */
    static void writeHead(Outcome outcome, Object2IntLinkedOpenHashMap<String> words, Bytes out) {
        out.number(VERSION);
        out.number(outcome.skin().ordinal() << 1 | (outcome.perProtocol() ? 1 : 0));
        out.points(
                outcome.rows().lastDay().isPresent() ? outcome.rows().lastDay().getAsInt() : ContributionKind.NONE);
        out.text(outcome.person().sex().getBytes(StandardCharsets.UTF_8));
        out.number(outcome.person().birthYear().orElse(0));
        out.number(outcome.rows().keys());
        out.number(outcome.rows().voided());
        out.number(words.size());
        words.keySet().forEach(word -> out.text(word.getBytes(StandardCharsets.UTF_8)));
        out.number(outcome.courses().size());
        for (var course : outcome.courses()) {
            out.number(words.getInt(course.arm()));
            out.number((long) course.lastDay() << 1 | (course.asDocumented() ? 1 : 0));
            out.number(words.getInt(course.currency()));
            out.number(course.cost());
        }
    }

    /** Throws {@link IllegalArgumentException} for a record of another version or one cut short. */
    public static Outcome read(byte[] record) {
        var stored = new StoredOutcome(record);
        var contributions = new ArrayList<Contribution>(stored.contributions());
        while (stored.next()) {
            contributions.add(new Contribution(stored.key(), stored.a(), stored.b()));
        }
        return new Outcome(stored.person(), stored.perProtocol(), stored.rows(), stored.courses(), contributions);
    }

    private static Object2IntLinkedOpenHashMap<String> words(Outcome outcome) {
        var used = ofCourses(outcome);
        Contribution.Key before = null;
        for (var contribution : outcome.contributions()) {
            var key = contribution.key();
            addOther(key.instrument(), before == null ? null : before.instrument(), used);
            addOther(key.raterRole(), before == null ? null : before.raterRole(), used);
            addOther(key.scarType(), before == null ? null : before.scarType(), used);
            addOther(key.arm(), before == null ? null : before.arm(), used);
            before = key;
        }
        return numbered(used);
    }

    /** The words of the courses. */
    static Set<String> ofCourses(Outcome outcome) {
        var used = new ObjectOpenHashSet<String>();
        for (var course : outcome.courses()) {
            used.add(course.arm());
            used.add(course.currency());
        }
        return used;
    }

    /** Every word with its number, in the order of the numbers; -1 for one that is not among them. */
    static Object2IntLinkedOpenHashMap<String> numbered(Set<String> used) {
        var sorted = used.toArray(new String[0]);
        Arrays.sort(sorted);
        var words = new Object2IntLinkedOpenHashMap<String>(sorted.length);
        words.defaultReturnValue(-1);
        for (var number = 0; number < sorted.length; number++) {
            words.put(sorted[number], number);
        }
        return words;
    }

    /** A word that stands beside itself is known already. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private static void addOther(String word, @Nullable String before, Set<String> used) {
        if (word != before) {
            used.add(word);
        }
    }

    private static void write(
            Contribution contribution, Contribution previous, Object2IntMap<String> words, Bytes out) {
        var now = contribution.key();
        var before = previous.key();
        var mask = (now.kind() == before.kind() ? 0 : KIND)
                | (now.instrument().equals(before.instrument()) ? 0 : INSTRUMENT)
                | (now.raterRole().equals(before.raterRole()) ? 0 : ROLE)
                | (now.scarType().equals(before.scarType()) ? 0 : SCAR_TYPE)
                | (now.level() == before.level() ? 0 : LEVEL)
                | (now.arm().equals(before.arm()) ? 0 : ARM)
                | (contribution.a() == previous.a() && contribution.b() == previous.b() ? SAME_VALUES : 0);
        out.number(mask);
        if ((mask & OF_SERIES) != 0) {
            out.numberIf(mask & KIND, now.kind().ordinal());
            out.numberIf(mask & INSTRUMENT, words.getInt(now.instrument()));
            out.numberIf(mask & ROLE, words.getInt(now.raterRole()));
            out.numberIf(mask & SCAR_TYPE, words.getInt(now.scarType()));
        }
        out.numberIf(mask & LEVEL, now.level().position());
        out.numberIf(mask & ARM, words.getInt(now.arm()));
        if ((mask & SAME_VALUES) == 0) {
            out.points(contribution.a());
            out.points(contribution.b());
        }
    }
}
