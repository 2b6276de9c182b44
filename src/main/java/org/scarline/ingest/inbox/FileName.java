package org.scarline.ingest.inbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Place;

/**
 * What a dropped file's name says.
 *
 * @param path below the inbox, with / between folders
 * @param stated the as-of date that the archive gave it, empty for a name that comes from a clinic
 */
record FileName(String path, Optional<LocalDate> stated) {
    /** The site of files that lie in no sub-folder. */
    static final String MAIN = "main";

    private static final int LONGEST_PATH = 400;
    private static final int SHOWN = 120;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    /** As clinics name files: letters of any language and blanks within; nothing that a shell, a table or a page could take for more. */
    private static final Pattern GOOD = Pattern.compile(
            "[\\p{L}\\p{N}._-](?:[\\p{L}\\p{M}\\p{N}._()+&,\u2013 -]{0,98}[\\p{L}\\p{M}\\p{N}._()+-])?\\.(csv|tsv|txt|xlsx|ndjson|json)");

    /** The archive and the rejects add up to 85 bytes, and file systems take 255. */
    private static final int MOST_BYTES = 165;

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "txt", "xlsx", "ndjson", "json");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    /** What the archive calls a file: its stem, its as-of date and its digest. */
    private static final Pattern ARCHIVED =
            Pattern.compile("(.+)\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9a-f]{64})\\.(csv|tsv|txt|xlsx|ndjson|json)");

    FileName(String path) {
        this(path, Optional.empty());
    }

    static String archived(Place place, String sha256) {
        var dot = place.name().lastIndexOf('.');
        return "%s.%s.%s%s"
                .formatted(
                        place.name().substring(0, dot),
                        place.asOf(),
                        sha256,
                        place.name().substring(dot));
    }

    /** The digest that the archive wrote into a file's name; empty for a name that is not the archive's. */
    static Optional<String> digest(String name) {
        var parts = ARCHIVED.matcher(name);
        return parts.matches() ? Optional.of(parts.group(3)) : Optional.empty();
    }

    /** The name that the file had before the archive gave it another; itself where that was not the archive's. */
    FileName original() {
        var parts = ARCHIVED.matcher(name());
        return parts.matches() && day(parts.group(2)).isPresent()
                ? new FileName(
                        path.substring(0, path.length() - name().length()) + parts.group(1) + "." + parts.group(4),
                        day(parts.group(2)))
                : this;
    }

    /** The same, unless the content is not the one that the archive named. */
    FileName original(String sha256) {
        return name().contains("." + sha256 + ".") ? original() : this;
    }

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
    boolean isData() {
        return ENDINGS.contains(ending());
    }

    /** The truth of simulated clinics, which lies beside their files. */
    private static final String TRUTH = "truth.json";

    /** What REDCap calls the data dictionary of a project, which explains its exports to a draft and holds no rows. */
    private static final Pattern DICTIONARY =
            Pattern.compile("(?i)(?:.*_)?DataDictionary(?:_[0-9-]+)?(?: \\([0-9]+\\))?\\.csv");

    /** Whether it belongs to an editor, a system or the program itself, or explains other files, and is no data. */
    boolean isNoData() {
        return name().matches("[.~].*|.*~|(?i:thumbs\\.db|desktop\\.ini)")
                || path.equals(TRUTH)
                || DICTIONARY.matcher(name()).matches()
                || Profiles.isProfile(name());
    }

    /** What to do with a file that is of no kind that is read. */
    Problem unreadable() {
        var what = switch (ending()) {
            case "xls", "xlsb", "xlsm" ->
                "it is an Excel workbook in a format that is not read: open it and save it as Excel workbook"
                        + " (.xlsx), or each sheet as CSV UTF-8";
            case "ods", "numbers", "fods" ->
                "it is a spreadsheet in a format that is not read: save or export it as Excel workbook (.xlsx),"
                        + " or each sheet as CSV UTF-8";
            case "sav", "sas7bdat", "dta", "rds", "rdata" ->
                "it is a file of a statistics program: export it there as CSV UTF-8";
            case "zip", "gz", "7z" -> "it is packed: unpack it and drop what is inside";
            default ->
                "it is of no kind that is read: CSV (.csv, .tsv, .txt), Excel workbooks (.xlsx) and FHIR (.ndjson, .json)"
                        + " are; export it as one of these, or take it out of the inbox";
        };
        return Problem.of(Code.UNREADABLE, what);
    }

    private String ending() {
        return name().substring(name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    boolean isPartial() {
        return name().toLowerCase(Locale.ROOT).endsWith(".part");
    }

    /** How the file must be named instead; empty when the name will do. */
    Optional<Problem> problem() {
        return original().badly();
    }

    private Optional<Problem> badly() {
        if (!GOOD.matcher(name()).matches() || name().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return bad(
                    "name it such as %s: letters, digits, blanks, dots, dashes and underscores, at most 100, then its ending"
                            .formatted(suggested()));
        }
        if (!Voices.isSite(site())) {
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
        var stem = name().substring(0, name().lastIndexOf('.'));
        var plain = stem.replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.substring(0, Math.min(plain.length(), 100)) + "." + ending();
    }

    /** The last real day in the name as yyyy-MM-dd, else the day of the last change, which is kept within 1900 to 9999. */
    LocalDate asOf(FileTime modified, ZoneId zone) {
        return dated().orElseGet(() -> bounded(LocalDate.ofInstant(modified.toInstant(), zone)));
    }

    /** The day that the name says; empty where only the last change tells one. */
    Optional<LocalDate> dated() {
        return stated.or(() -> DAY.matcher(name())
                .results()
                .flatMap(each -> day(each.group()).stream())
                .reduce((earlier, later) -> later));
    }

    /** A file system can hold times that no calendar of a database does. */
    private static LocalDate bounded(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
