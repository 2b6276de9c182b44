package org.scarline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scarline.rows.ledger.SourceFile;
import picocli.CommandLine.Option;

/** Which file of the ledger a command is about. */
final class FileOption {
    private static final int FEWEST_DIGITS = 8;

    @Option(
            names = "--file",
            paramLabel = "SHA",
            required = true,
            description = "SHA-256 of the file, or its first digits, at least 8; quality.csv lists them")
    private String sha256 = "";

    /** Throws {@link IllegalArgumentException}, found and expected, for what is no digest. */
    void check() {
        if (!sha256.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8,64}")) {
            throw new IllegalArgumentException(
                    "--file %s: expected at least %d hexadecimal digits".formatted(sha256, FEWEST_DIGITS));
        }
    }

    /** The files of that digest, or of which that is what a withdrawal left in the archive; two sites can have sent the same. */
    List<SourceFile> among(List<SourceFile> ledger, ChangedArchive archive) throws IOException {
        var digits = sha256.toLowerCase(Locale.ROOT);
        var files = of(digits, ledger);
        var dropped = files.isEmpty() ? archive.dropped(digits) : Optional.<String>empty();
        return dropped.isPresent() ? of(dropped.get(), ledger) : files;
    }

    private static List<SourceFile> of(String digits, List<SourceFile> ledger) {
        return ledger.stream()
                .filter(file -> file.sha256().startsWith(digits)
                        || file.content().dropped().startsWith(digits))
                .toList();
    }
}
