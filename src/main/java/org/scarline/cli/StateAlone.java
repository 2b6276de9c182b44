package org.scarline.cli;

import java.io.IOException;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;
import picocli.CommandLine.Model.CommandSpec;

/** A command that copies or replaces the state as it stands: no night may run beside it, and how it ended is one line. */
record StateAlone(CommandSpec spec, Disk disk, Folders folders) {
    /** What is done under the lock; what is wrong with it, or nothing. */
    interface Work {
        Optional<String> problem() throws IOException;
    }

    /** Does the work under the lock of the nights; the exit code. */
    int exitCode(Work work, String done) throws IOException {
        var lock = disk.ownerOnly().lock(folders.lock());
        if (lock.isEmpty()) {
            return couldNotStart("another run holds " + folders.lock());
        }
        Optional<String> problem;
        try {
            problem = work.problem();
        } finally {
            lock.get().close();
        }
        if (problem.isPresent()) {
            spec.commandLine().getErr().println("failed: " + problem.get());
            return Commands.FAILED;
        }
        spec.commandLine().getOut().println("done: " + done);
        return Commands.DONE;
    }

    int couldNotStart(String why) {
        spec.commandLine().getErr().println("could not start: " + why);
        return Commands.NOT_STARTED;
    }
}
