package org.scarline.ingest.translate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.FormSheet;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Turns files that are not laid out as ours into copies that are. */
public final class Translator {
    private static final String NO_SHEET =
            "no sheet has our columns: a profile must say which column is what; draft one"
                    + " with: java -jar scarline.jar validate --suggest FILE";

    private static final String FHIR = "it is FHIR: a profile must say which code is what; draft one with:"
            + " java -jar scarline.jar validate --suggest FILE";

    private static final Profile.Layout PLAIN = new Profile.Layout(
            new Profile.Text(Optional.empty(), Optional.empty()),
            List.of(),
            Profile.Shape.LIST,
            HeaderPlace.FIRST,
            LeftOut.NOTHING,
            List.of());

    private Translator() {}

    /** Whether a file that begins so is read through a copy even without a profile. */
    public static boolean isForeign(byte[] beginning) {
        return Sheets.isWorkbook(beginning) || Sheets.marked(beginning).isPresent() || Sheets.isFhir(beginning);
    }

    /** What a file becomes, by its profiles, or as it is. */
    public static Translation of(byte[] file, List<Profile> profiles) throws IOException {
        try {
            if (!profiles.isEmpty()) {
                return mapped(file, Sheets.isFhir(file) ? FhirStatus.heededBy(profiles) : profiles);
            }
            if (Sheets.isFhir(file)) {
                return Translation.refused(Problem.of(Code.NEEDS_PROFILE, FHIR));
            }
            return Sheets.isWorkbook(file) ? asItIs(file) : inUtf8(file);
        } catch (SheetException unreadable) {
            return Translation.refused(unreadable.problem());
        }
    }

    /** Text of two-byte characters, line by line the same. */
    private static Translation inUtf8(byte[] file) {
        var copy = Sheets.utf8(file, Optional.empty());
        var result = Header.of(java.util.Arrays.copyOf(copy, Math.min(copy.length, Head.BYTES)), SourceProfile.DEFAULT);
        return result instanceof Header.Known known
                ? new Translation(
                        List.of(new Translation.Part(copy, known.header())),
                        known.header().extraColumns(),
                        List.of(),
                        Optional.empty())
                : Translation.refused(((Header.Refused) result).problem());
    }

    private static Translation mapped(byte[] file, List<Profile> profiles) throws IOException {
        var result = new Parts(profiles, new Lending(profiles, layout -> sheets(file, layout)).values());
        var absent = new ArrayList<SheetException>();
        var isNamed = false;
        for (var profile : profiles) {
            isNamed |= isNamed(profile);
            var sheets = sheets(file, profile.layout());
            NamedSheets.absent(profile, sheets).map(SheetException::new).ifPresent(absent::add);
            for (var sheet : sheets) {
                if (profile.layout().reads(sheet.name(), sheet.isHidden()) && isAskedFor(sheet, profile)) {
                    tryToRead(sheet, profile, result).ifPresent(absent::add);
                } else {
                    result.notRead(sheet, profile);
                }
            }
        }
        if (!result.isEmpty()) {
            absent.removeIf(each -> each.problem().code() == Code.EMPTY_FILE);
        }
        if (!absent.isEmpty() && (result.isEmpty() || isNamed)) {
            return Translation.refused(absent.get(0).problem());
        }
        return result.isEmpty()
                ? Translation.refused(Problem.of(
                        Code.NEEDS_PROFILE,
                        "%s names sheets that the file has not"
                                .formatted(profiles.get(0).name())))
                : result.translation();
    }

    private static List<SourceSheet> sheets(byte[] file, Profile.Layout layout) throws IOException {
        var sheets = Sheets.of(file, layout.text().encoding(), layout.text().delimiter());
        return layout.shape() == Profile.Shape.FORM
                ? sheets.stream()
                        .map(sheet -> (SourceSheet) new FormSheet(sheet))
                        .toList()
                : sheets;
    }

    private static Optional<SheetException> tryToRead(SourceSheet sheet, Profile profile, Parts result)
            throws IOException {
        try {
            result.read(sheet, profile);
            return Optional.empty();
        } catch (SheetException unfit) {
            result.notRead(sheet);
            return Optional.of(unfit);
        }
    }

    /** Whether the profile says which sheets it means: then each must fit. */
    private static boolean isNamed(Profile profile) {
        return !profile.layout().sheets().isEmpty()
                || profile.tables().stream().anyMatch(table -> !table.sheet().isEmpty());
    }

    private static boolean isAskedFor(SourceSheet sheet, Profile profile) {
        return !profile.tablesOf(sheet.name()).isEmpty();
    }

    /** A workbook whose sheets have our columns. */
    private static Translation asItIs(byte[] file) throws IOException {
        var problems = new ArrayList<SheetException>();
        var fit = new LinkedHashMap<SourceSheet, Profile>();
        var others = new ArrayList<SourceSheet>();
        for (var sheet : Sheets.of(file, Optional.empty(), Optional.empty())) {
            var profile = sheet.isHidden() ? Optional.<Profile>empty() : ours(sheet, problems);
            profile.ifPresentOrElse(own -> fit.put(sheet, own), () -> others.add(sheet));
        }
        var result = new Parts(List.copyOf(fit.values()), LentValues.NONE);
        others.forEach(result::notRead);
        for (var each : fit.entrySet()) {
            tryToRead(each.getKey(), each.getValue(), result).ifPresent(problems::add);
        }
        var problem = problems.stream()
                .map(SheetException::problem)
                .filter(Translator::isNearlyOurs)
                .findFirst();
        if (problem.isEmpty() && !result.isEmpty()) {
            return result.translation();
        }
        return Translation.refused(problem.orElseGet(() -> Problem.of(Code.NEEDS_PROFILE, NO_SHEET)));
    }

    private static Optional<Profile> ours(SourceSheet sheet, List<SheetException> problems) throws IOException {
        try {
            return Optional.of(ours(sheet));
        } catch (SheetException unfit) {
            problems.add(unfit);
            return Optional.empty();
        }
    }

    /** Whether a sheet without a copy is one of ours with a fault, not just notes. */
    private static boolean isNearlyOurs(Problem problem) {
        return problem.code() != Code.UNKNOWN_KIND && problem.code() != Code.EMPTY_FILE;
    }

    /** The profile that a sheet with our names needs: every column is what it is called. */
    private static Profile ours(SourceSheet sheet) throws IOException {
        var found = new ArrayList<Header>();
        sheet.read(HeaderPlace.FIRST, new SourceSheet.Rows() {
            @Override
            public void header(List<String> names, long row, int blank) {
                found.add(headerOf(names));
            }

            @Override
            public void row(org.scarline.ingest.sheet.SourceRow row) {
                // only the names are asked for
            }
        });
        return ours(sheet.name(), found.get(0));
    }

    private static Profile ours(String sheet, Header header) {
        var columns = new EnumMap<Column, ColumnSource>(Column.class);
        header.places().forEach((column, place) -> columns.put(column, new ColumnSource.Named("#" + (place + 1))));
        var rows = List.of(TableMap.WideRow.WHOLE);
        return new Profile(
                "its header",
                List.of(),
                PLAIN,
                new Profile.Words(List.of(), Set.of("-99", "UNK"), Optional.empty()),
                List.of(new TableMap(
                        header.kind(),
                        new TableMap.Asked(sheet, Map.of(), Map.of()),
                        columns,
                        Map.of(),
                        Map.of(),
                        rows)),
                List.of());
    }

    private static Header headerOf(List<String> names) {
        var line = new CopyLine(names).text();
        var result = Header.of(line.getBytes(StandardCharsets.UTF_8), SourceProfile.DEFAULT);
        if (result instanceof Header.Refused refused) {
            throw new SheetException(refused.problem());
        }
        return ((Header.Known) result).header();
    }
}
