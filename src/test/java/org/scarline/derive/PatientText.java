package org.scarline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.outcome.Outcome;

/**
 * Patients as text, one instruction a line, in the words of {@link PatientBuilder}; a line after {@code #} says why:
 *
 * <pre>
 * # Came once and never again.
 * patient ann at clinic-a
 *   fitzpatrick 4
 *   sessions standard 0 28
 *   combined rf 56 prp subcision
 *   acne yes 84
 *   events 84 erythema pih
 *   downtime 84 3
 *   lasting 84 45
 *   priced 84 120.50 EUR
 *   place chest left
 *   type boxcar
 *   instrument ecca
 *   role independent
 *   rater r1
 *   rated 0 3
 * patients bo at clinic-b, 12 alike
 *   ...
 * </pre>
 *
 * <p>Days are counted from 2026-01-01. {@code voided 2} adds rows that were taken back.
 *
 * @param name for a person who reads
 * @param site where the patient is treated
 * @param alike how many patients there are with these rows
 */
public record PatientText(String name, String site, int alike, PatientRows rows) {

    /** The patients of a text. Throws {@link IllegalArgumentException} for an instruction that is none. */
    public static List<PatientText> read(String text) {
        var patients = new ArrayList<PatientText>();
        var lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        var block = new ArrayList<String>();
        for (var line : Stream.concat(lines, Stream.of("patient end")).toList()) {
            if (!line.startsWith(" ") && !block.isEmpty()) {
                patients.add(patient(block));
                block.clear();
            }
            block.add(line);
        }
        return patients;
    }

    public Outcome outcome() {
        return new Derivation(PatientBuilder.instruments()).derive(rows);
    }

    private static PatientText patient(List<String> block) {
        var head = List.of(block.get(0).replace(",", "").split(" ", -1));
        var alike = head.get(0).equals("patients") ? Integer.parseInt(head.get(4)) : 1;
        var builder = new PatientBuilder();
        var voided = 0;
        for (var line : block.subList(1, block.size())) {
            var words = List.of(line.strip().split(" +", -1));
            if (words.get(0).equals("voided")) {
                voided = number(words.get(1));
            } else {
                follow(words.get(0), words.subList(1, words.size()), builder);
            }
        }
        var rows = builder.rows();
        return new PatientText(
                head.get(1),
                head.get(3),
                alike,
                new PatientRows(rows.patient(), rows.sessions(), rows.ratings(), rows.keys() + voided, voided));
    }

    private static void follow(String instruction, List<String> words, PatientBuilder patient) {
        var first = words.get(0);
        switch (instruction) {
            case "fitzpatrick" -> patient.fitzpatrick(number(first));
            case "place" -> patient.at(word(BodySite.class, first), word(Side.class, words.get(1)));
            case "type" -> patient.scarType(word(ScarType.class, first));
            case "instrument" -> patient.instrument(first);
            case "role" -> patient.role(word(RaterRole.class, first));
            case "rater" -> patient.rater(first);
            case "rated" -> patient.rated(number(first), Double.parseDouble(words.get(1)));
            default -> treat(instruction, words, patient);
        }
    }

    private static void treat(String instruction, List<String> words, PatientBuilder patient) {
        var first = words.get(0);
        var rest = words.subList(1, words.size());
        switch (instruction) {
            case "sessions" ->
                patient.sessions(
                        word(Modality.class, first),
                        rest.stream().mapToInt(PatientText::number).toArray());
            case "combined" ->
                patient.combined(
                        number(rest.get(0)),
                        word(Modality.class, first),
                        rest.stream()
                                .skip(1)
                                .map(each -> word(Adjunct.class, each))
                                .toArray(Adjunct[]::new));
            case "acne" -> patient.overAcne(number(rest.get(0)), word(Answer.class, first));
            case "events" ->
                patient.withEvents(
                        number(first),
                        rest.stream()
                                .map(each -> word(AdverseEvent.class, each))
                                .toArray(AdverseEvent[]::new));
            case "lasting" -> patient.lasting(number(first), number(rest.get(0)));
            case "downtime" -> patient.downtime(number(first), number(rest.get(0)));
            case "priced" -> patient.priced(number(first), rest.get(0), rest.size() > 1 ? rest.get(1) : "");
            default -> throw new IllegalArgumentException("no such instruction: " + instruction);
        }
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static <E extends Enum<E>> E word(Class<E> list, String word) {
        return Enum.valueOf(list, word.toUpperCase(Locale.ROOT));
    }
}
