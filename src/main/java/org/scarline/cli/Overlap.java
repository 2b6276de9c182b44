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

        boolean isSame(Named other) throws IOException {
            return holds(other) && other.holds(this);
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
        var incoming = incoming(folders);
        var data = new Named("--data", folders.data());
        var reports = new Named("--reports", folders.reports());
        var usual = new Named("--incoming", folders.data().resolve("incoming"));
        var isUsual = usual.isSame(incoming);
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

    /** The same of the folder of a copy and those that it is not to be found in: its own patients' data do not lie with others'. */
    static Optional<String> ofCopy(String option, Path copy, Folders folders) throws IOException {
        var one = new Named(option, copy);
        for (var other : places(folders)) {
            if (one.holds(other) || other.holds(one)) {
                return said(one, other);
            }
        }
        return Optional.empty();
    }

    /** The same of what a command writes, which may lie beside them in one folder. */
    static Optional<String> ofOutput(String option, Path output, Folders folders) throws IOException {
        var one = new Named(option, output);
        for (var place : places(folders)) {
            if (place.holds(one)) {
                return said(one, place);
            }
        }
        return Optional.empty();
    }

    /** The same of simulated clinics' files, which may make an inbox, though no part of one. */
    static Optional<String> ofSimulation(String option, Path output, Folders folders) throws IOException {
        var one = new Named(option, output);
        return one.isSame(incoming(folders)) ? Optional.empty() : ofOutput(option, output, folders);
    }

    /** The same of a patient's page, which may lie where such pages are kept. */
    static Optional<String> ofPage(String option, Path output, Folders folders) throws IOException {
        var one = new Named(option, output);
        return new Named("--data", folders.patients()).holds(one)
                ? Optional.empty()
                : ofOutput(option, output, folders);
    }

    private static List<Named> places(Folders folders) {
        return List.of(
                incoming(folders), new Named("--data", folders.data()), new Named("--reports", folders.reports()));
    }

    private static Named incoming(Folders folders) {
        return new Named("--incoming", folders.incoming());
    }

    private static Optional<String> said(Named one, Named other) {
        return Optional.of("%s and %s lie in one another: expected folders apart".formatted(one, other));
    }

    private static List<Named> own(Folders folders) {
        return Stream.concat(Access.OWN.stream(), Stream.of("reference"))
                .map(name -> new Named("--data", folders.data().resolve(name)))
                .toList();
    }
}
