package org.scarline.ingest.translate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceSheet;

/**
 * Gathers the copies that the sheets of a file become: one of each kind of row, so that two tables or sheets that say
 * something else of the same thing are one file's lines, of which the later counts and both are named.
 */
final class Parts {
    private final Map<Kind, ByteArrayOutputStream> parts = new LinkedHashMap<>();
    private final Map<Kind, CopyForm> forms = new EnumMap<>(Kind.class);
    private final List<String> unread = new ArrayList<>();
    private final Map<String, String> notRead = new LinkedHashMap<>();
    private final Map<String, TableWriter> alike = new LinkedHashMap<>();
    private final Map<Kind, People> people = new EnumMap<>(Kind.class);
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Integer> mentioned = new TreeMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<SheetAccount> accounts = new ArrayList<>();

    private final Took took = new Took();
    private final LentValues lent;

    /** Of tables that profiles ask for, whose columns are those of the copies. */
    Parts(List<Profile> profiles, LentValues lent) {
        this.lent = lent;
        for (var profile : profiles) {
            profile.tables()
                    .forEach(table -> forms.computeIfAbsent(table.kind(), kind -> nothingSaid())
                            .columns()
                            .addAll(TableWriter.columns(table)));
        }
    }

    private static CopyForm nothingSaid() {
        return new CopyForm(EnumSet.noneOf(Column.class), Optional.of(new LastSaid()));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** A sheet that is passed over. */
    void notRead(SourceSheet sheet) {
        if (!sheet.name().isEmpty()) {
            var taken = String.join(" and ", lent.names(sheet.name()));
            notRead.put(
                    sheet.name(),
                    "the %ssheet %s%s"
                            .formatted(
                                    sheet.isHidden() ? "hidden " : "",
                                    sheet.name(),
                                    taken.isEmpty() ? "" : " (others take %s from it by patient)".formatted(taken)));
        }
    }

    /** The same of a sheet that a profile does not name; where it is laid out as those that it names, each row is refused. */
    void notRead(SourceSheet sheet, Profile profile) throws IOException {
        notRead(sheet);
        if (!lent.names(sheet.name()).isEmpty()) {
            return;
        }
        NamedSheets.refused(sheet, profile, forms).ifPresent(table -> alike.putIfAbsent(sheet.name(), table));
    }

    /** Adds what a sheet becomes; nothing of it where that throws, and what it said is not taken for said. */
    void read(SourceSheet sheet, Profile profile) throws IOException {
        var mapper = new SheetMapper(sheet, profile, forms, BlockReader.habits(sheet, profile), lent);
        try {
            sheet.read(profile.layout().header(), mapper);
            mapper.tables()
                    .forEach(table -> header(new CopyWriter(new CopyForm(TableWriter.columns(table.map()))).bytes()));
        } catch (IOException | RuntimeException nothingIsKept) {
            forms.replaceAll((kind, form) -> new CopyForm(form.columns(), Optional.of(new LastSaid())));
            throw nothingIsKept;
        }
        for (var table : mapper.tables()) {
            add(table);
        }
        read.add(sheet.name());
        listed.addAll(mapper.listed());
        mapper.mentioned().forEach((who, rows) -> mentioned.merge(who, rows, Integer::sum));
        accounts.add(mapper.account());
        unread.addAll(mapper.unread());
        took.add(profile, mapper.took());
    }

    private void add(TableWriter table) {
        var kind = table.map().kind();
        var copy = parts.get(kind);
        if (copy == null) {
            copy = new ByteArrayOutputStream();
            copy.writeBytes(table.header());
            parts.put(kind, copy);
        }
        people.computeIfAbsent(kind, each -> new People()).add(table.people(), copy.size());
        copy.writeBytes(table.lines());
    }

    /** Throws where a copy that begins so is none of ours. */
    private static Header header(byte[] copy) {
        var result = Header.of(Arrays.copyOf(copy, Math.min(copy.length, Head.BYTES)), SourceProfile.DEFAULT);
        if (result instanceof Header.Refused refused) {
            throw new SheetException(refused.problem());
        }
        return ((Header.Known) result).header();
    }

    private byte[] copy(Kind kind, byte[] copy) {
        var named = people.getOrDefault(kind, new People());
        if (kind == Kind.PATIENTS) {
            return copy;
        }
        return kind == Kind.RATINGS && listed.isEmpty()
                ? named.remarkedApart(
                        copy, people.getOrDefault(Kind.SESSIONS, new People()).ids())
                : named.remarked(copy, listed);
    }

    Translation translation() {
        listed.addAll(Slips.others(mentioned, listed));
        read.forEach(notRead::remove);
        alike.keySet().removeAll(read);
        alike.values().forEach(this::add);
        unread.addAll(notRead.values());
        unread.addAll(took.texts());
        unread.addAll(lent.lost());
        var copies = parts.entrySet().stream()
                .map(part -> copy(part.getKey(), part.getValue().toByteArray()))
                .map(copy -> new Translation.Part(copy, header(copy)))
                .toList();
        return new Translation(copies, unread, accounts, Optional.empty());
    }
}
