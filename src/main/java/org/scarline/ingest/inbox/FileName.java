package org.scarline.ingest.inbox;

import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scarline.ingest.check.RowCheck;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/**
 * What a dropped file's name says.
 *
 * @param path below the inbox, with / between folders
 */
record FileName(String path) {
    /** The site of files that lie in no sub-folder. */
    static final String MAIN = "main";

    private static final int LONGEST_PATH = 400;
    private static final int SHOWN = 120;
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,100}\\.csv");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The first-level sub-folder. */
    String site() {
        var end = path.indexOf('/');
        return end < 0 ? MAIN : path.substring(0, end);
    }

    /** Whether it is meant to be read; letters' case does not matter, so that nothing is passed over in silence. */
    boolean isCsv() {
        return name().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    boolean isPartial() {
        return name().toLowerCase(Locale.ROOT).endsWith(".part");
    }

    /** How the file must be named instead; empty when the name will do. */
    Optional<Problem> problem() {
        if (!GOOD.matcher(name()).matches()) {
            return bad("name it such as %s: letters, digits, dots, dashes and underscores, at most 100, then .csv"
                    .formatted(suggested()));
        }
        if (!RowCheck.isSite(site())) {
            return bad("its folder names the site: letters, digits, dots, dashes and underscores, at most 64");
        }
        if (path.length() > LONGEST_PATH || !Printable.of(path, LONGEST_PATH).equals(path)) {
            return bad("its path below the inbox is too long or holds control characters");
        }
        return Optional.empty();
    }

    private Optional<Problem> bad(String expected) {
        return Optional.of(Problem.of(Code.BAD_NAME, "\"%s\": %s".formatted(Printable.of(path, SHOWN), expected)));
    }

    private String suggested() {
        var stem = name().substring(0, name().length() - ".csv".length());
        var plain = stem.replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.substring(0, Math.min(plain.length(), 100)) + ".csv";
    }

    /** The last real day in the name as yyyy-MM-dd, else the day of the last change in UTC. */
    LocalDate asOf(FileTime modified) {
        return DAY.matcher(name())
                .results()
                .flatMap(each -> day(each.group()).stream())
                .reduce((earlier, later) -> later)
                .orElseGet(() -> LocalDate.ofInstant(modified.toInstant(), ZoneOffset.UTC));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
