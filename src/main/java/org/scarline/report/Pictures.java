package org.scarline.report;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.scarline.report.figure.Figure;

/** The pictures of a report, drawn on as many cores as there are: each figure has its own chart, and shares nothing. */
final class Pictures {
    private final Map<String, byte[]> files;

    private Pictures(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Draws all. Throws {@link IOException} that names a picture on which nothing can be seen. */
    static Pictures of(Collection<Figure> figures) throws IOException {
        try {
            return new Pictures(figures.parallelStream().collect(Collectors.toMap(Figure::id, Pictures::drawn)));
        } catch (IllegalStateException blank) {
            throw new IOException(blank.getMessage(), blank);
        }
    }

    private static byte[] drawn(Figure figure) {
        try {
            return figure.image().png();
        } catch (IllegalStateException blank) {
            throw new IllegalStateException("charts/%s.png: %s".formatted(figure.id(), blank.getMessage()), blank);
        }
    }

    /** The file of a figure. */
    byte[] png(String figure) {
        return Objects.requireNonNull(files.get(figure));
    }
}
