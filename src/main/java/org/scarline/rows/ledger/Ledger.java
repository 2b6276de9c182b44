package org.scarline.rows.ledger;

import java.util.Collection;
import java.util.Comparator;
import org.scarline.disk.Digest;

/** What the ledger's files say together. */
public final class Ledger {
    private static final Comparator<SourceFile> ORDER = Comparator.comparing(SourceFile::site)
            .thenComparing(SourceFile::asOf)
            .thenComparing(SourceFile::sha256)
            .thenComparing(SourceFile::name);

    private Ledger() {}

    /**
     * SHA-256 in hex over site, as-of date, content and name of every file that is taken: the same in whatever order and
     * on whichever day they arrived. While lines of a file wait for their day, that day belongs to it.
     */
    public static String digest(Collection<SourceFile> files) {
        var digest = new Digest();
        files.stream().filter(SourceFile::isTaken).sorted(ORDER).forEach(file -> {
            var line = "%s\t%s\t%s\t%s\n".formatted(file.site(), file.asOf(), file.sha256(), file.name());
            digest.add(line);
            file.due().ifPresent(day -> digest.add("\t%s\n".formatted(day)));
        });
        return digest.hex();
    }
}
