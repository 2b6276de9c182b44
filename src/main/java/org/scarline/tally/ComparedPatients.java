package org.scarline.tally;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.derive.Bytes;
import org.scarline.derive.Pieces;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.Outcome;
import org.scarline.results.RatedBy;

/**
 * Patients of the arms whose comparison is adjusted further, with all that it asks for, as exact counts of patients who
 * are alike. About 100 bytes for each different patient with a final rating in one of these arms.
 */
final class ComparedPatients {
    /** What one record of kept sums holds at most. */
    private static final int MANY = 4_000;

    private final Words words = new Words();
    private final LongArrayList values = new LongArrayList();
    private final Map<Long, Integer> valueNumbers = new HashMap<>();
    private final Map<FinalRatings.RatedArm, Object2IntOpenHashMap<IntList>> counts = new HashMap<>();

    /** Sites, sexes and scar types by small numbers. */
    private static final class Words {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int number(String word) {
            return numbers.computeIfAbsent(word, each -> {
                words.add(each);
                return words.size() - 1;
            });
        }

        String word(int number) {
            return words.get(number);
        }
    }

    /** So many patients more with these final ratings, perhaps below none. Throws {@link IllegalArgumentException} where they are not there. */
    void change(String site, Outcome.Person person, FinalRatings finals, int more) {
        var ratedArms = finals.byArm();
        ratedArms.forEach((ratedArm, types) -> {
            var gain = types.remove(Contribution.ALL);
            if (gain != null) {
                var patient = new ComparedPatient(site, person.sex(), person.birthYear(), gain, types);
                add(ratedArm, arms(ratedArm.ratedBy(), ratedArms.keySet()), patient, more);
            }
        });
    }

    private static int arms(RatedBy ratedBy, Set<FinalRatings.RatedArm> ratedArms) {
        var arms = 0;
        for (var ratedArm : ratedArms) {
            arms |= ratedArm.ratedBy().equals(ratedBy) ? 1 << FinalRatings.ARMS.indexOf(ratedArm.arm()) : 0;
        }
        return arms;
    }

    /** Adds all of another tally's. */
    void add(ComparedPatients other) {
        other.counts.forEach((ratedArm, patients) -> patients.object2IntEntrySet()
                .forEach(entry ->
                        add(ratedArm, entry.getKey().getInt(0), other.read(entry.getKey()), entry.getIntValue())));
    }

    private void add(FinalRatings.RatedArm ratedArm, int arms, ComparedPatient patient, int patients) {
        var profile = new IntArrayList(6 + 3 * patient.types().size());
        profile.add(arms);
        profile.add(words.number(patient.site()));
        profile.add(words.number(patient.sex()));
        profile.add(patient.birthYear().orElse(0));
        profile.add(number(patient.gain().a()));
        profile.add(number(patient.gain().b()));
        patient.types().forEach((type, gain) -> {
            profile.add(words.number(type));
            profile.add(number(gain.a()));
            profile.add(number(gain.b()));
        });
        add(ratedArm, profile, patients);
    }

    private void add(FinalRatings.RatedArm ratedArm, IntList profile, int patients) {
        var alike = counts.computeIfAbsent(ratedArm, each -> new Object2IntOpenHashMap<>());
        var now = alike.addTo(profile, patients) + patients;
        if (now < 0) {
            throw new IllegalArgumentException("final ratings to leave out that are not there");
        }
        if (now == 0) {
            alike.removeInt(profile);
        }
    }

    private int number(long value) {
        return valueNumbers.computeIfAbsent(value, each -> {
            values.add(value);
            return values.size() - 1;
        });
    }

    private ComparedPatient read(IntList profile) {
        var types = new TreeMap<String, PatientCounts.Pair>();
        for (var i = 6; i < profile.size(); i += 3) {
            types.put(words.word(profile.getInt(i)), pair(profile, i + 1));
        }
        var year = profile.getInt(3);
        return new ComparedPatient(
                words.word(profile.getInt(1)),
                words.word(profile.getInt(2)),
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                pair(profile, 4),
                types);
    }

    private PatientCounts.Pair pair(IntList profile, int at) {
        return new PatientCounts.Pair(values.getLong(profile.getInt(at)), values.getLong(profile.getInt(at + 1)));
    }

    /** Writes all of them. */
    void write(Pieces out) {
        words(out);
        for (var from = 0; from < values.size(); from += MANY) {
            var most = Math.min(values.size(), from + MANY);
            var record = KeptRecord.VALUES.begin(out, most - from);
            for (var at = from; at < most; at++) {
                record.points(values.getLong(at));
            }
        }
        counts.forEach((ratedArm, patients) -> {
            var all = List.copyOf(patients.object2IntEntrySet());
            for (var from = 0; from < all.size(); from += MANY) {
                write(ratedArm, all.subList(from, Math.min(all.size(), from + MANY)), out);
            }
        });
    }

    private void words(Pieces out) {
        var record = KeptRecord.WORDS.begin(out, words.words.size());
        words.words.forEach(word -> KeptRecord.text(word, record));
    }

    private static void write(FinalRatings.RatedArm ratedArm, List<Object2IntMap.Entry<IntList>> some, Pieces out) {
        var record = KeptRecord.COMPARED.begin(out, some.size());
        KeptRecord.text(ratedArm.ratedBy().instrument(), record);
        KeptRecord.text(ratedArm.ratedBy().raterRole(), record);
        KeptRecord.text(ratedArm.arm(), record);
        for (var each : some) {
            record.number(each.getIntValue());
            record.number(each.getKey().size());
            for (var at = 0; at < each.getKey().size(); at++) {
                record.number(each.getKey().getInt(at));
            }
        }
    }

    /** Reads what {@link #write} wrote, into none, record by record. */
    void readWords(Bytes in, int count) {
        for (var each = 0; each < count; each++) {
            words.number(KeptRecord.text(in));
        }
    }

    /** The same of values. */
    void readValues(Bytes in, int count) {
        for (var each = 0; each < count; each++) {
            number(in.points());
        }
    }

    /** The same of patients, after words and values. */
    void readPatients(Bytes in, int count) {
        var ratedBy = new RatedBy(KeptRecord.text(in), KeptRecord.text(in));
        var ratedArm = new FinalRatings.RatedArm(ratedBy, KeptRecord.text(in).intern());
        for (var each = 0; each < count; each++) {
            var patients = (int) in.number();
            var profile = new IntArrayList(new int[(int) in.number()]);
            profile.replaceAll((int unset) -> (int) in.number());
            add(ratedArm, profile, patients);
        }
    }

    /** How many patients of one side of a comparison are like each other, those in both arms left out. */
    Map<ComparedPatient, Long> of(RatedBy ratedBy, String arm, Comparison comparison) {
        var both = 1 << FinalRatings.ARMS.indexOf(comparison.first())
                | 1 << FinalRatings.ARMS.indexOf(comparison.second());
        var found = new TreeMap<ComparedPatient, Long>(ComparedPatient.ORDER);
        var patients = counts.get(new FinalRatings.RatedArm(ratedBy, arm));
        if (patients != null) {
            patients.object2IntEntrySet().forEach(entry -> {
                if ((entry.getKey().getInt(0) & both) != both) {
                    found.merge(read(entry.getKey()), (long) entry.getIntValue(), Long::sum);
                }
            });
        }
        return found;
    }
}
