package org.scarline.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.Stores;
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

    WithdrawCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var done = new ArrayList<CertifiedWithdrawal>();
        var code = new UnderLock(host, out, err)
                .run(
                        options,
                        (settings, context) -> {
                            if (!context.getBean(Stores.class)
                                    .ledger()
                                    .pending()
                                    .isEmpty()) {
                                err.println("failed: the last night did not end; run it first");
                                return Commands.FAILED;
                            }
                            var one = CertifiedWithdrawal.of(host, out, new PatientKey(site, id), settings.folders());
                            done.add(one);
                            return one.take(settings, context);
                        },
                        () -> done.get(0).certify());
        return done.stream().anyMatch(CertifiedWithdrawal::isLeftSomewhere) ? Commands.NEEDS_A_PERSON : code;
    }
}
