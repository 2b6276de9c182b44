package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.disk.Disk;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.suggest.DroppedFile;
import org.scarline.ingest.suggest.OneForm;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.ingest.suggest.redcap.Dictionary;

/** Drafts of profiles for files, one for those of a form; they go to the output, which can be saved as it is, and doubts are remarks in them. */
final class ProfileDrafts {
    /** Of a file so much is read to see whether it is a data dictionary. */
    private static final int START = 400;

    private final Disk disk;
    private final Instruments instruments;

    ProfileDrafts(Disk disk, Instruments instruments) {
        this.disk = disk;
        this.instruments = instruments;
    }

    /** The exit code: whether nothing is left to be decided. */
    int write(List<Path> files, PrintWriter out) throws IOException {
        var dropped = new ArrayList<DroppedFile>();
        for (var file : files) {
            dropped.add(new DroppedFile(String.valueOf(file.getFileName()), disk.bytes(file)));
        }
        var isSure = true;
        var isFirst = true;
        for (var group : OneForm.groups(dropped)) {
            out.print(isFirst ? "" : "---\n");
            isFirst = false;
            isSure &= areNamedRightly(group, out);
            var dictionary = dictionary(files.get(dropped.indexOf(group.get(0))));
            isSure &= write(group, files.size() > 1, dictionary, out);
        }
        out.flush();
        return isSure ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }

    private static boolean areNamedRightly(List<DroppedFile> group, PrintWriter out) {
        var isSure = true;
        for (var each : group) {
            var refusal = Inbox.refusal(each.name());
            if (refusal.isPresent()) {
                out.printf(
                        "# UNSURE: %s is not read by this name: %s%n",
                        each.name(), refusal.get().message());
                isSure = false;
            }
        }
        return isSure;
    }

    private boolean write(List<DroppedFile> group, boolean isAmongOthers, Dictionary dictionary, PrintWriter out)
            throws IOException {
        var first = group.get(0);
        try {
            var suggestion = isAmongOthers
                    ? Suggestion.amongOthers(group, instruments, dictionary)
                    : Suggestion.of(first.name(), first.bytes(), instruments, dictionary);
            out.print(suggestion.yaml());
            return suggestion.doubts().isEmpty() && !suggestion.yaml().isEmpty();
        } catch (SheetException unreadable) {
            out.printf("# %s: %s%n", first.name(), unreadable.problem().message());
            return false;
        }
    }

    /** What explains an export of REDCap: the data dictionary that lies beside it, the last by its name where there are several. */
    private Dictionary dictionary(Path file) throws IOException {
        var beside = disk
                .list(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file))
                .stream()
                .filter(each -> String.valueOf(each.getFileName())
                        .toLowerCase(Locale.ROOT)
                        .endsWith(".csv"))
                .sorted(Comparator.reverseOrder())
                .toList();
        for (var each : beside) {
            try (var in = disk.openUnlinked(each)) {
                if (Dictionary.isOne(new String(in.readNBytes(START), StandardCharsets.UTF_8))) {
                    return Dictionary.of(disk.bytes(each)).orElse(Dictionary.NOTHING);
                }
            } catch (IOException unreadable) {
                // is no dictionary that could help
            }
        }
        return Dictionary.NOTHING;
    }
}
