package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.scarline.audit.AuditLog;
import org.scarline.disk.Disk;

/**
 * Which files were taken back or let in since a copy of the state was made, as the log of the audit has it: the copy does not
 * know. Of a copy that this log does not know nothing is listed.
 */
record ChangedSince(List<AuditLog.Entry> last) {
    private static final Set<String> COMMANDS = Set.of("retract", "accept");

    /** The last command of each file. */
    static ChangedSince of(Disk disk, Path data, String copy) throws IOException {
        var last = new LinkedHashMap<String, AuditLog.Entry>();
        for (var entry : new AuditLog(disk, data).after("backup", copy).orElse(List.of())) {
            if (COMMANDS.contains(entry.what())) {
                last.remove(entry.digest());
                last.put(entry.digest(), entry);
            }
        }
        return new ChangedSince(List.copyOf(last.values()));
    }

    /** What is to be done again, one line each. */
    List<String> lines() {
        return last.stream()
                .map(entry -> "since that copy was made: scarline %s --file %s".formatted(entry.what(), entry.digest()))
                .toList();
    }

    /** The last line of the command goes on so. */
    String words() {
        return last.isEmpty()
                ? ""
                : "; files were taken back or let in since, named above: give these commands again, each once a night knows its file";
    }

    int code() {
        return last.isEmpty() ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }
}
