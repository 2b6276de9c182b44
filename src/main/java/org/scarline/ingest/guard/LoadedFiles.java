package org.scarline.ingest.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** Files that are loaded and decided, by what they are like: read from the ledger once, and added to as files are loaded. */
public final class LoadedFiles {
    private record Origin(String site, Optional<Kind> kind) {
        static Origin of(SourceFile file) {
            return new Origin(file.site(), file.kind());
        }
    }

    private final Map<Origin, List<SourceFile>> byOrigin = new HashMap<>();

    /** Those of a ledger. */
    public LoadedFiles(List<SourceFile> ledger) {
        ledger.forEach(this::add);
    }

    /** Adds a file that was loaded since; one whose rows are undecided is not of an earlier night. */
    public void add(SourceFile file) {
        if (file.status() == Status.LOADED && file.counts().rows().undecided() == 0) {
            byOrigin.computeIfAbsent(Origin.of(file), origin -> new ArrayList<>())
                    .add(file);
        }
    }

    /** Those of the same site and kind. */
    public List<SourceFile> like(SourceFile file) {
        return byOrigin.getOrDefault(Origin.of(file), List.of());
    }
}
