package org.scarline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.IngestStep;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Says what the night is at: a counter that moves on a terminal, a plain line per step in a log. */
final class Progress implements StepExecutionListener {
    private static final long EVERY_MILLIS = 500;

    private final PrintWriter out;
    private final boolean terminal;
    private @Nullable Thread counter;
    private long started;

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void beforeStep(StepExecution step) {
        started = System.nanoTime();
        if (terminal) {
            counter = new Thread(() -> count(step), "progress");
            counter.setDaemon(true);
            counter.start();
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (counter != null) {
            counter.interrupt();
            counter = null;
            out.print("\r");
        }
        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%-8s %6.1f s%s%n", step.getStepName(), seconds, items(step));
        out.flush();
        return null;
    }

    private void count(StepExecution step) {
        try {
            while (!Thread.interrupted()) {
                out.printf(Locale.ROOT, "\r%-8s %s ", step.getStepName(), items(step));
                out.flush();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException stepEnded) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many of what a step is done with; nothing for a step that does not count. */
    private static String items(StepExecution step) {
        var lines = step.getExecutionContext().getLong(IngestStep.LINES, 0);
        if (lines > 0) {
            return String.format(Locale.ROOT, "  %,d lines", lines);
        }
        var patients = step.getStepName().equals("derive") ? step.getReadCount() : 0;
        return patients == 0 ? "" : String.format(Locale.ROOT, "  %,d patients", patients);
    }
}
