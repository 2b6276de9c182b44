package org.scarline.derive;

import java.util.Arrays;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.ContributionKind;

/** Numbers as seven bits a byte, the lowest first: small numbers take one byte. */
public final class Bytes {
    private byte[] bytes;
    private int position;

    /** For writing. */
    public Bytes() {
        this(new byte[512]);
    }

    /** For reading. */
    public Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Any long; a negative one takes ten bytes. */
    public void number(long number) {
        var rest = number;
        while ((rest & ~0x7FL) != 0) {
            put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    void numberIf(int condition, long number) {
        if (condition != 0) {
            number(number);
        }
    }

    /** A long of which nothing is small: always eight bytes. */
    public void bits(long bits) {
        for (var shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            put((byte) (bits >>> shift));
        }
    }

    /** The same as was written. */
    public long bits() {
        var bits = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (get() & 0xFFL) << shift;
        }
        return bits;
    }

    /** A value in millionths of a point: whole points take the fewest bytes. */
    public void points(long value) {
        if (value == ContributionKind.NONE || value == ContributionKind.OPEN) {
            number(value == ContributionKind.NONE ? 0 : 1);
        } else if (value % Points.ONE == 0) {
            number(zigzag(value / Points.ONE) * 2 + 2);
        } else {
            number(zigzag(value) * 2 + 3);
        }
    }

    public void text(byte[] text) {
        number(text.length);
        for (var each : text) {
            put(each);
        }
    }

    /** What was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, position);
    }

    /** Throws {@link IllegalArgumentException} when the bytes end before the number does. */
    public long number() {
        var number = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var next = get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits at byte " + position);
    }

    /** The same as was written. */
    public long points() {
        var coded = number();
        if (coded < 2) {
            return coded == 0 ? ContributionKind.NONE : ContributionKind.OPEN;
        }
        var value = (coded - 2) >>> 1;
        return (coded & 1) == 0 ? unzigzag(value) * Points.ONE : unzigzag(value);
    }

    /** The same as was written. */
    public byte[] text() {
        var length = (int) number();
        if (length < 0 || position + length > bytes.length) {
            throw new IllegalArgumentException(
                    "a text of %d bytes at byte %d of %d".formatted(length, position, bytes.length));
        }
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** Whether all was read. */
    public boolean isAtEnd() {
        return position == bytes.length;
    }

    /** How many bytes were written or read. */
    public int length() {
        return position;
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    private void put(byte next) {
        if (position == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * position);
        }
        bytes[position++] = next;
    }

    private byte get() {
        if (position >= bytes.length) {
            throw new IllegalArgumentException("the record ends at byte " + position);
        }
        return bytes[position++];
    }
}
