package org.scarline.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Open Sans from the jar, the only face of every picture and page; a host's own fonts are never asked. */
public enum Typeface {
    REGULAR("Regular", 400),
    SEMIBOLD("Semibold", 600),
    BOLD("Bold", 700),
    ITALIC("Italic", 400);

    /** What stands for a character that the face cannot show. */
    public static final char UNKNOWN = '\uFFFD';

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
        return face().deriveFont((float) points);
    }

    /** The face that a font came from. */
    public static Typeface of(Font font) {
        var name = font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (name.contains("semibold")) {
            return SEMIBOLD;
        }
        if (name.contains("bold")) {
            return BOLD;
        }
        return name.contains("italic") ? ITALIC : REGULAR;
    }

    /**
     * Loads the faces once. Throws {@link IllegalStateException} that says which package to install when the host has no
     * font system at all, for Java then cannot load a font even from the jar.
     */
    public static void load() {
        try {
            REGULAR.size(10).getStringBounds("x", EXACT);
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
        var shown = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> shown.appendCodePoint(shows(point) ? point : UNKNOWN));
        return shown.toString();
    }

    /** The first character that this face cannot show; empty where it can show all. */
    public OptionalInt missing(String text) {
        return text.codePoints().filter(point -> !shows(point)).findFirst();
    }

    private boolean shows(int point) {
        return point != UNKNOWN && !Character.isISOControl(point) && face().canDisplay(point);
    }

    /** Width of a line of text in points. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    private Font face() {
        var face = Loaded.FACES.get(this);
        if (face == null) {
            throw new IllegalStateException(file + " was not loaded");
        }
        return face;
    }

    private static final class Loaded {
        static final Map<Typeface, Font> FACES = faces();

        private static Map<Typeface, Font> faces() {
            var faces = new EnumMap<Typeface, Font>(Typeface.class);
            for (var face : values()) {
                try {
                    faces.put(face, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes())));
                } catch (FontFormatException | IOException cause) {
                    throw new IllegalStateException(face.file + " cannot be loaded", cause);
                }
            }
            return faces;
        }
    }
}
