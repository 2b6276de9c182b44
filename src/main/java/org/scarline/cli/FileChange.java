package org.scarline.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.scarline.audit.AuditDueTable;
import org.scarline.audit.AuditLog;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command does to the files of a digest, while nobody else works on the state.
 *
 * @param fits which of them it is about
 * @param already what is said of each file before its path where there was nothing to do
 * @param said of each file before its path, once it is done
 */
record FileChange(Predicate<SourceFile> fits, BiConsumer<Stores, SourceFile> change, String already, String said) {
    /** Returns the exit code. */
    int carryOut(Host host, CommandSpec spec, FileOption file, RunOptions options) throws IOException {
        try {
            file.check();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        return UnderLock.besideTheInbox(host, out, err).run(options, (settings, context) -> {
            var stores = context.getBean(Stores.class);
            var archive = new ChangedArchive(host.disk(), settings.folders());
            var known = file.among(stores.ledger().all(), archive);
            if (known.isEmpty()) {
                err.println("failed: no file of the ledger has this digest, or it was let in already");
                return Commands.FAILED;
            }
            var meant = known.stream().filter(fits).toList();
            if (meant.isEmpty()) {
                known.forEach(each -> out.println(already + ": " + each.path()));
                out.println("done: nothing was left to do");
                return Commands.DONE;
            }
            change(spec.name(), meant, stores, context.getBean(AuditDueTable.class));
            meant.forEach(each -> out.println(said + ": " + each.path()));
            out.println("done: the next night publishes what follows");
            return Commands.DONE;
        });
    }

    private void change(String command, List<SourceFile> files, Stores stores, AuditDueTable audit) throws IOException {
        stores.ledger()
                .inTransaction(() -> files.forEach(each -> {
                    change.accept(stores, each);
                    audit.add(AuditLog.Entry.own(command, each.sha256()));
                }));
        audit.settle();
    }
}
