package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.scarline.clinic.PatientKey;
import org.scarline.disk.Disk;
import org.scarline.night.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** Work on the state that nobody else does at the same time: it begins when all is as it should be, or says why not. */
final class UnderLock {
    private final Host host;
    private final PrintWriter out;
    private final BiFunction<Settings, Disk, Optional<String>> preflight;
    private final OpenState ready;

    UnderLock(Host host, PrintWriter out, PrintWriter err) {
        this(host, out, err, Preflight::problem);
    }

    private UnderLock(
            Host host, PrintWriter out, PrintWriter err, BiFunction<Settings, Disk, Optional<String>> preflight) {
        this.host = host;
        this.out = out;
        this.preflight = preflight;
        this.ready = new OpenState(host, out, err);
    }

    /** Of work on the state alone: whether there is an inbox is nothing to it. */
    static UnderLock besideTheInbox(Host host, PrintWriter out, PrintWriter err) {
        return new UnderLock(host, out, err, Preflight::besideTheInbox);
    }

    /** What is done with all that a night is made of. */
    @FunctionalInterface
    interface Work {
        /** Returns the exit code. */
        int carryOut(Settings settings, ConfigurableApplicationContext context) throws IOException;
    }

    /** What is done last, when all is closed and the lock is still held. */
    @FunctionalInterface
    interface Last {
        void note() throws IOException;
    }

    /** Returns the exit code. */
    int run(RunOptions options, Work work) throws IOException {
        return run(options, work, () -> {});
    }

    /** The same, with something to note once it is done. */
    int run(RunOptions options, Work work, Last last) throws IOException {
        OpenState.Chosen chosen;
        try {
            var settings = options.settings(host.disk(), host.clock());
            chosen = new OpenState.Chosen(
                    settings,
                    options.releases(),
                    options.retention(),
                    options.zoned(host.clock()),
                    options.reportsMode());
        } catch (IllegalArgumentException wrong) {
            return couldNotStart(Failure.refused(wrong));
        }
        var problem = preflight.apply(chosen.settings(), host.disk());
        if (problem.isPresent()) {
            return couldNotStart(problem.get());
        }
        if (options.isDryRun()) {
            return new DryRun(host.disk(), chosen.clock(), out).run(chosen.settings());
        }
        return locked(chosen, work, last);
    }

    private int locked(OpenState.Chosen chosen, Work work, Last last) throws IOException {
        var folders = chosen.settings().folders();
        Optional<StateLock> lock;
        try {
            host.first().release();
            lock = StateLock.of(host.disk(), folders);
        } catch (SQLException unreachable) {
            return couldNotStart(folders.database().name() + ": " + Failure.say(unreachable));
        } catch (IllegalArgumentException wrong) {
            return couldNotStart(Failure.refused(wrong));
        } catch (IOException unwritable) {
            return couldNotStart(new Room(host.disk(), folders).explain(unwritable));
        }
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + folders.lock());
        }
        var held = lock.get();
        try (held) {
            return alone(chosen, work, last);
        }
    }

    private int alone(OpenState.Chosen chosen, Work work, Last last) throws IOException {
        var before = endWithdrawal(chosen);
        if (!OpenState.isDone(before)) {
            return before;
        }
        var code = ready.around(chosen, work);
        if (code == Commands.DONE) {
            last.note();
            return before;
        }
        return code;
    }

    /** A patient whose withdrawal was killed is taken out before anything else is done. */
    private int endWithdrawal(OpenState.Chosen chosen) throws IOException {
        var folders = chosen.settings().folders();
        Optional<PatientKey> begun;
        try {
            begun = new BegunWithdrawal(host.disk(), folders).patient();
        } catch (IOException unreadable) {
            return couldNotStart(Failure.say(unreadable));
        }
        if (begun.isEmpty()) {
            return Commands.DONE;
        }
        var withdrawal = CertifiedWithdrawal.goneOnWith(host, out, begun.get(), folders);
        var code = ready.around(chosen, withdrawal::take);
        if (code != Commands.DONE) {
            return code;
        }
        withdrawal.certify();
        return withdrawal.isLeftSomewhere() ? Commands.NEEDS_A_PERSON : Commands.DONE;
    }

    int couldNotStart(String why) {
        return ready.couldNotStart(why);
    }
}
