package org.scarline.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    /** A page that the renderer refuses would warm nothing, and nobody would hear of it. */
    @Test
    void theRendererTakesThePageOfNothing() throws IOException {
        var bytes = WarmUp.write();
        assertThat(new String(bytes, ISO_8859_1)).startsWith("%PDF-1.").contains("/Lang");
        assertThat(WarmUp.write()).isEqualTo(bytes);
    }

    /** What the renderer says of it would stand between the lines of a night. */
    @Test
    void nothingIsSaidOfIt() throws IOException {
        var said = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var loggers =
                XRLog.listRegisteredLoggers().stream().map(Logger::getLogger).toList();
        loggers.forEach(logger -> logger.addHandler(handler));
        try {
            WarmUp.write();
        } finally {
            loggers.forEach(logger -> logger.removeHandler(handler));
        }
        assertThat(loggers).isNotEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void itBeginsOnceInAProcessOnAThreadThatKeepsNobodyWaiting() {
        WarmUp.begin();
        WarmUp.begin();
        var threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("report-warm-up"))
                .toList();
        assertThat(threads).hasSizeLessThanOrEqualTo(1).allMatch(Thread::isDaemon);
    }
}
