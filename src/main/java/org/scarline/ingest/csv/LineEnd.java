package org.scarline.ingest.csv;

/** What a line ends by: LF, CR LF, CR CR LF (of programs that copy lines of the second kind) or CR. */
public final class LineEnd {
    static final int LONGEST = 3;

    private LineEnd() {}

    /** Whether a line is over before this byte. */
    public static boolean begins(byte each) {
        return each == '\n' || each == '\r';
    }

    /** Bytes of the line end that begins at a place, of which those before {@code filled} are known; zero for none. */
    public static int bytes(byte[] text, int place, int filled) {
        if (place >= filled || !begins(text[place])) {
            return 0;
        }
        if (text[place] == '\n') {
            return 1;
        }
        if (isFeed(text, place + 1, filled)) {
            return 2;
        }
        return place + 1 < filled && text[place + 1] == '\r' && isFeed(text, place + 2, filled) ? LONGEST : 1;
    }

    /** Whether what stands from a place on and before another is a carriage return alone. */
    static boolean isReturn(byte[] text, int place, int stop) {
        return stop == place + 1 && text[place] == '\r';
    }

    private static boolean isFeed(byte[] text, int place, int filled) {
        return place < filled && text[place] == '\n';
    }
}
