package org.scarline.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    /** A page that the renderer refuses would warm nothing, and nobody would hear of it. */
    @Test
    void theRendererTakesThePageOfNothing() throws IOException {
        var bytes = WarmUp.write();
        assertThat(new String(bytes, ISO_8859_1)).startsWith("%PDF-1.").contains("/Lang");
        assertThat(WarmUp.write()).isEqualTo(bytes);
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
