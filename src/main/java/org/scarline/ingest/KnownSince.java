package org.scarline.ingest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/** Whether lines of a file name an instrument that nobody knew when they were judged, and that has a row by now. */
final class KnownSince {
    private final RejectTable rejects;
    private final Set<String> known;

    KnownSince(RejectTable rejects, Instruments instruments) {
        this.rejects = rejects;
        this.known = instruments.all().stream()
                .map(Instrument::code)
                .map(SourceProfile::fold)
                .collect(Collectors.toSet());
    }

    boolean isNamedIn(SourceFile file) {
        if (!file.kind().equals(Optional.of(Kind.RATINGS))
                || file.counts().rejected() == 0
                || rejects.groups(file).stream().noneMatch(group -> group.code() == Code.UNKNOWN_INSTRUMENT)) {
            return false;
        }
        var named = new HashSet<String>();
        rejects.each(file, reject -> {
            if (reject.problem().code() == Code.UNKNOWN_INSTRUMENT) {
                named.add(SourceProfile.fold(reject.problem().value()));
            }
        });
        return named.stream().anyMatch(known::contains);
    }
}
