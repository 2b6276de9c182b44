package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.scarline.audit.AuditDueTable;
import org.scarline.database.Damage;
import org.scarline.database.Database;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;
import org.scarline.night.NightConfiguration;
import org.scarline.night.ReleaseChoice;
import org.scarline.night.Settings;
import org.scarline.report.Report;
import org.scarline.runs.PublishedRuns;
import org.scarline.runs.Retention;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The state as it is opened for work by whoever holds its lock, and as it is left. */
record OpenState(Host host, PrintWriter out, PrintWriter err) {
    /** What is chosen about a night, its release and who may read what comes out. */
    record Chosen(Settings settings, ReleaseChoice releases, Retention retention, Clock clock, Mode mode) {}

    int couldNotStart(String why) {
        err.println("could not start: " + why);
        return Commands.NOT_STARTED;
    }

    /** Makes what is not there yet, does the work on what is, and leaves rights and notes as they should be; the exit code. */
    int around(Chosen chosen, UnderLock.Work work) throws IOException {
        var folders = chosen.settings().folders();
        var disk = host.disk().ownerOnly();
        var access = new Access(disk, folders, chosen.mode());
        var database = folders.database();
        Database.Held durable;
        try {
            var damage = made(chosen, access);
            if (damage.isPresent()) {
                return couldNotStart(damage.get());
            }
            durable = database.durableCommits();
        } catch (SQLException refused) {
            return couldNotStart(database.name() + ": " + Damage.say(refused));
        } catch (IOException | IllegalStateException unfit) {
            return couldNotStart(new Room(disk, folders).explain(unfit));
        }
        var code = Commands.FAILED;
        try {
            code = opened(chosen, work, durable);
            if (isDone(code)) {
                noteLook(chosen);
                compact(folders);
            }
            return code;
        } finally {
            leave(access, folders, code);
        }
    }

    static boolean isDone(int code) {
        return code == Commands.DONE || code == Commands.NEEDS_A_PERSON;
    }

    /** Leaves rights and notes as they should be; where a night failed, why it did is the last word. */
    private void leave(Access access, Folders folders, int code) throws IOException {
        try {
            access.set();
            host.disk().ownerOnly().keepDigests(folders.digests(), folders.reports());
        } catch (IOException failed) {
            if (isDone(code)) {
                throw failed;
            }
        }
    }

    /** Makes what a night needs and is not there yet; what is wrong with what is there, empty where nothing is. */
    private Optional<String> made(Chosen chosen, Access access) throws IOException {
        var folders = chosen.settings().folders();
        var disk = host.disk().ownerOnly();
        Backup.sweep(disk, folders.data());
        access.set();
        folders.database().make(disk.settled(), NightConfiguration.migrations());
        Report.loadFaces(disk, folders.faces());
        return check(chosen).atIntervals(day(chosen));
    }

    private int opened(Chosen chosen, UnderLock.Work work, Database.Held durable) throws IOException {
        try (durable) {
            var problem = chosen.settings().folders().database().problem(NightConfiguration.migrations());
            return problem.isPresent() ? couldNotStart(problem.get()) : work(chosen, work);
        } catch (SQLException refused) {
            err.println("failed: the database could not be closed: " + Failure.say(refused));
            return Commands.FAILED;
        }
    }

    /** What was looked through and is not noted is looked through again. */
    private void noteLook(Chosen chosen) {
        try {
            check(chosen).lookedAtIntervals(day(chosen));
        } catch (IOException failed) {
            err.println("that the database was looked through was not noted: " + Failure.say(failed));
        }
    }

    private StateCheck check(Chosen chosen) {
        return new StateCheck(host.disk().ownerOnly(), chosen.settings().folders());
    }

    private static LocalDate day(Chosen chosen) {
        return chosen.settings().intake().day().date();
    }

    /** A database that is larger than it need be has lost nothing. */
    private void compact(Folders folders) {
        try {
            new Compaction(host.disk(), folders).whereItHasGrown();
        } catch (IOException failed) {
            err.println("the database was not compacted: " + Failure.say(failed));
        }
    }

    /** Whatever goes wrong with what is started ends in one line, which says what readers find. */
    private int work(Chosen chosen, UnderLock.Work work) {
        var folders = chosen.settings().folders();
        try (var context = start(chosen)) {
            context.getBean(AuditDueTable.class).settle();
            return work.carryOut(chosen.settings(), context);
        } catch (IOException | RuntimeException failed) {
            err.printf(
                    "failed: %s; %s%n",
                    new Room(host.disk(), folders).explain(failed),
                    new PublishedRuns(folders.reports(), host.disk()).standing());
            return Commands.FAILED;
        }
    }

    private ConfigurableApplicationContext start(Chosen chosen) {
        return new SpringApplicationBuilder(NightConfiguration.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.getBeanFactory().addBeanPostProcessor(new DatabaseDoor(host.database()));
                    beans.registerBean(Settings.class, chosen::settings);
                    beans.registerBean(ReleaseChoice.class, chosen::releases);
                    beans.registerBean(Retention.class, chosen::retention);
                    beans.registerBean(Disk.class, host::disk);
                    beans.registerBean(Clock.class, chosen::clock);
                    beans.registerBean(Progress.class, () -> new Progress(out, isTerminal()));
                })
                .environment(new OwnEnvironment(
                        chosen.settings().folders().database().properties(NightConfiguration.migrations())))
                .registerShutdownHook(false)
                .run();
    }

    /** Newer Java versions always have a console; under cron no terminal type is set. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null;
    }
}
