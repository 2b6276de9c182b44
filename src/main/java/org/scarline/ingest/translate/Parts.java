package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceSheet;

/** Gathers the copies that the sheets of a file become. */
final class Parts {
    private final List<Translation.Part> parts = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Map<String, String> notRead = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<SheetAccount> accounts = new ArrayList<>();

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** A sheet that is passed over. */
    void notRead(SourceSheet sheet) {
        if (!sheet.name().isEmpty()) {
            notRead.put(sheet.name(), "the %ssheet %s".formatted(sheet.isHidden() ? "hidden " : "", sheet.name()));
        }
    }

    /** Adds what a sheet becomes; nothing of it where that throws. */
    void read(SourceSheet sheet, Profile profile) throws IOException {
        var mapper = new SheetMapper(sheet, profile);
        sheet.read(profile.layout().header(), mapper);
        var made = new ArrayList<Translation.Part>();
        for (var table : mapper.tables()) {
            made.add(part(table.copy()));
        }
        parts.addAll(made);
        read.add(sheet.name());
        accounts.add(mapper.account());
        unread.addAll(mapper.unread());
    }

    private static Translation.Part part(byte[] copy) {
        var result = Header.of(Arrays.copyOf(copy, Math.min(copy.length, Head.BYTES)), SourceProfile.DEFAULT);
        if (result instanceof Header.Refused refused) {
            throw new SheetException(refused.problem());
        }
        return new Translation.Part(copy, ((Header.Known) result).header());
    }

    Translation translation() {
        read.forEach(notRead::remove);
        unread.addAll(notRead.values());
        return new Translation(parts, unread, accounts, Optional.empty());
    }
}
