package org.scarline.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.scarline.report.figure.Figure;

/**
 * The pictures of a report, made beside other work on as many cores as there are: one is drawn at a time, while others are
 * looked at and packed.
 */
final class Pictures {
    private final CompletableFuture<Map<String, byte[]>> files;

    private Pictures(CompletableFuture<Map<String, byte[]>> files) {
        this.files = files;
    }

    /** Begins to draw all, and comes back at once. */
    static Pictures of(List<Figure> figures) {
        return new Pictures(CompletableFuture.supplyAsync(
                () -> figures.parallelStream().collect(Collectors.toMap(Figure::id, Pictures::drawn))));
    }

    private static byte[] drawn(Figure figure) {
        try {
            return figure.image().png();
        } catch (IllegalStateException blank) {
            throw new IllegalStateException("charts/%s.png: %s".formatted(figure.id(), blank.getMessage()), blank);
        }
    }

    /** The file of a figure, once it is drawn. Throws {@link IOException} that names a picture on which nothing can be seen. */
    byte[] png(String figure) throws IOException {
        try {
            return Objects.requireNonNull(files.join().get(figure));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IllegalStateException blank) {
                throw new IOException(blank.getMessage(), blank);
            }
            throw failed;
        }
    }
}
