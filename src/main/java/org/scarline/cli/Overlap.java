package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.night.Folders;

/**
 * What is read and what is written must not lie in one another: else a night would load its own output, or a clinic could
 * put a file over it. The one exception is the folder {@code incoming} of the data folder, where the inbox lies unless
 * another is chosen.
 */
final class Overlap {
    private record Named(String option, Path folder) {
        boolean holds(Named other) throws IOException {
            return real(other.folder).startsWith(real(folder));
        }

        /** Links followed, as far as there is anything yet. */
        private static Path real(Path folder) throws IOException {
            var whole = folder.toAbsolutePath().normalize();
            for (var above = whole; above != null; above = above.getParent()) {
                if (above.toFile().exists()) {
                    return above.toRealPath().resolve(above.relativize(whole)).normalize();
                }
            }
            return whole;
        }

        @Override
        public String toString() {
            return option + " " + folder;
        }
    }

    private Overlap() {}

    /** Which two lie in one another, both named; empty when all is well. */
    static Optional<String> problem(Folders folders) throws IOException {
        var incoming = new Named("--incoming", folders.incoming());
        var data = new Named("--data", folders.data());
        var reports = new Named("--reports", folders.reports());
        var usual = new Named("--incoming", folders.data().resolve("incoming"));
        var isUsual = usual.holds(incoming) && incoming.holds(usual);
        if (incoming.holds(data) || (data.holds(incoming) && !isUsual)) {
            return said(incoming, data);
        }
        if (incoming.holds(reports) || reports.holds(incoming)) {
            return said(incoming, reports);
        }
        for (var own : own(folders)) {
            if (own.holds(reports) || reports.holds(own)) {
                return said(own, reports);
            }
        }
        return Optional.empty();
    }

    /** The same of the folder of a copy and that of which it is one. */
    static Optional<String> ofCopy(String option, Path copy, Folders folders) throws IOException {
        var one = new Named(option, copy);
        var data = new Named("--data", folders.data());
        return one.holds(data) || data.holds(one) ? said(one, data) : Optional.empty();
    }

    private static Optional<String> said(Named one, Named other) {
        return Optional.of("%s and %s lie in one another: expected folders apart".formatted(one, other));
    }

    private static List<Named> own(Folders folders) {
        return Stream.of(folders.state(), folders.rejected(), folders.archive())
                .map(folder -> new Named("--data", folder))
                .toList();
    }
}
