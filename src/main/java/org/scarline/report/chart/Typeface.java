package org.scarline.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Open Sans from the jar, the only face of every picture and page; a host's own fonts are never asked. */
public enum Typeface {
    REGULAR("Regular", 400),
    SEMIBOLD("Semibold", 600),
    BOLD("Bold", 700),
    ITALIC("Italic", 400);

    /** What stands for a character that the face cannot show. */
    public static final char UNKNOWN = '\uFFFD';

    private static final Map<Typeface, Face> FACES = new ConcurrentHashMap<>();

    /** By what {@link Font#getName} says, for that costs little. */
    private static final Map<String, Typeface> BY_NAME = new ConcurrentHashMap<>();

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String file;
    private final int weight;

    Typeface(String file, int weight) {
        this.file = "/fonts/OpenSans-" + file + ".ttf";
        this.weight = weight;
    }

    /** Weight as CSS counts it. */
    public int weight() {
        return weight;
    }

    /** The TrueType file's bytes. */
    public byte[] bytes() {
        try (var in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new IllegalStateException(file + " cannot be read from the jar", cause);
        }
    }

    /** The face in a size in points. */
    public Font size(double points) {
        return face().size(points);
    }

    /** The face that a font came from. */
    public static Typeface of(Font font) {
        return BY_NAME.computeIfAbsent(font.getName(), any -> find(font));
    }

    private static Typeface find(Font font) {
        var name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (name.contains("semibold")) {
            return SEMIBOLD;
        }
        if (name.contains("bold")) {
            return BOLD;
        }
        return name.contains("italic") ? ITALIC : REGULAR;
    }

    /** Keeps a face's bytes in a file as long as the program runs. */
    @FunctionalInterface
    public interface Shelf {
        Path keep(String name, byte[] bytes) throws IOException;
    }

    /**
     * Loads the faces that are not loaded yet from files, since Java loads a font that is no file over a temporary one, and not every host has a
     * folder for those. Throws {@link IllegalStateException} that says which package to install when the host has no font
     * system at all, for Java then cannot load any font.
     */
    public static void load(Shelf shelf) throws IOException {
        try {
            for (var face : notLoaded()) {
                var file = shelf.keep(face.file.substring(face.file.lastIndexOf('/') + 1), face.bytes());
                FACES.put(face, new Face(Font.createFont(Font.TRUETYPE_FONT, file.toFile())));
            }
            REGULAR.size(10).getStringBounds("x", EXACT);
        } catch (FontFormatException cause) {
            throw new IllegalStateException("a face of the program cannot be loaded", cause);
        } catch (LinkageError | InternalError | NullPointerException cause) {
            throw new IllegalStateException(
                    "this host cannot draw text: install fontconfig and one font (Debian and Ubuntu: apt-get install"
                            + " fontconfig fonts-dejavu-core; Alpine: apk add fontconfig ttf-dejavu; Red Hat: dnf"
                            + " install fontconfig dejavu-sans-fonts)",
                    cause);
        }
    }

    /**
     * The text with {@link #UNKNOWN} for every character that this face cannot show, control characters included. A letter
     * and the mark beside it, as some hosts write file names, become the one letter that the face has.
     */
    public String displayable(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (missing(composed).isEmpty()) {
            return composed;
        }
        var face = face();
        var shown = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> shown.appendCodePoint(face.shows(point) ? point : UNKNOWN));
        return shown.toString();
    }

    /** The first character that this face cannot show; empty where it can show all. */
    public OptionalInt missing(String text) {
        var face = face();
        return text.codePoints().filter(point -> !face.shows(point)).findFirst();
    }

    /** Width of a line of text in points. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    private static List<Typeface> notLoaded() {
        return Stream.of(values()).filter(face -> !FACES.containsKey(face)).toList();
    }

    /** Loaded where it was not before, over a temporary file of Java's own. */
    private Face face() {
        return FACES.computeIfAbsent(this, face -> {
            try (var bytes = new ByteArrayInputStream(face.bytes())) {
                return new Face(Font.createFont(Font.TRUETYPE_FONT, bytes));
            } catch (FontFormatException | IOException cause) {
                throw new IllegalStateException(face.file + " cannot be loaded", cause);
            }
        });
    }
}
