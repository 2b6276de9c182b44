package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Json;
import org.scarline.night.Folders;
import org.scarline.night.Settings;
import org.scarline.rows.Stores;
import org.scarline.withdraw.Erasure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes a patient everywhere, for good. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Removes a patient everywhere, for good, and keeps old files from bringing the patient back.",
        footer = {
            "Files in the inbox are the clinic's and stay; backups elsewhere are not reached.",
            "Exit codes: 0 done; 3 done, but files still name the patient; 1 failed; 2 could not start."
        })
final class WithdrawCommand implements Callable<Integer> {
    private final Host host;

    @Option(names = "--site", paramLabel = "S", defaultValue = "main", description = "the clinic (${DEFAULT-VALUE})")
    private String site = "main";

    @Option(names = "--id", paramLabel = "P", required = true, description = "the patient's id at that site")
    private String id = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private @Nullable Taken taken;

    /** What was done while the database was open. */
    private record Taken(Folders folders, String mark, Erasure erasure, LocalDate day) {}

    WithdrawCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        var run = new UnderLock(
                host, spec.commandLine().getOut(), spec.commandLine().getErr());
        var code = run.run(options, this::take);
        return taken == null ? code : finish(taken);
    }

    private int take(Settings settings, ConfigurableApplicationContext context) throws IOException {
        var stores = context.getBean(Stores.class);
        if (!stores.ledger().pending().isEmpty()) {
            spec.commandLine().getErr().println("failed: the last night did not end; run it first");
            return Commands.FAILED;
        }
        var patient = new PatientKey(site, id);
        var folders = settings.folders();
        var erasure = new Erasure(folders.kept(host.disk()), patient);
        var mark = new Withdrawal(host.disk(), folders, context).take(patient, erasure);
        taken = new Taken(folders, mark, erasure, LocalDate.now(host.clock()));
        return Commands.DONE;
    }

    /** With the database closed: deleted rows stay in its file until it is written anew. */
    private int finish(Taken all) throws IOException, SQLException {
        all.folders().database().rewrite(host.disk().ownerOnly());
        var leftovers = new ArrayList<Path>();
        leftovers.addAll(all.erasure().leftovers(all.folders().data()));
        leftovers.addAll(all.erasure().leftovers(all.folders().reports()));
        leftovers.removeIf(file ->
                file.toAbsolutePath().startsWith(all.folders().incoming().toAbsolutePath()));
        var certificate = Withdrawal.certificates(all.folders())
                .resolve("%s-%s.json".formatted(all.day(), all.mark().substring(0, 16)));
        host.disk().ownerOnly().write(certificate, certificate(all, leftovers));
        Audited.enter(host, all.folders().data(), "withdraw", all.mark());
        var out = spec.commandLine().getOut();
        leftovers.forEach(file -> out.println("still names the patient: " + file));
        out.println("done: the patient is withdrawn; run the night for the next report; certificate " + certificate);
        return leftovers.isEmpty() ? Commands.DONE : Commands.NEEDS_A_PERSON;
    }

    private static String certificate(Taken all, List<Path> leftovers) {
        var json = Json.object();
        json.put("withdrawn", all.mark());
        json.put("on", all.day().toString());
        var removed = json.putObject("removed");
        new TreeMap<>(all.erasure().done()).forEach(removed::put);
        json.put("database", "written anew without what was deleted");
        var still = json.putArray("still_named_in");
        leftovers.forEach(file -> still.add(file.toString()));
        var not = json.putArray("not_reached");
        not.add("files in the inbox, which are the clinic's");
        not.add("backups and copies elsewhere");
        not.add("releases that were made: they hold protected aggregates");
        return Json.text(json);
    }
}
