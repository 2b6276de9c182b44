package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.ContributionKind;

/** What was written is read again, and what ends too early is refused. */
final class BytesTest {
    private static byte[] text(int length) {
        var bytes = new Bytes();
        var text = new byte[length];
        Arrays.fill(text, (byte) 7);
        bytes.text(text);
        return bytes.toArray();
    }

    @Test
    void aNumberTakesOneByteForEverySevenBits() {
        var numbers = new long[] {0, 127, 128, 16_383, 16_384, Long.MAX_VALUE, -1, Long.MIN_VALUE};
        var lengths = new int[] {1, 1, 2, 2, 3, 9, 10, 10};
        for (var i = 0; i < numbers.length; i++) {
            var bytes = new Bytes();
            bytes.number(numbers[i]);
            assertThat(bytes.toArray()).as("%d", numbers[i]).hasSize(lengths[i]);
            assertThat(new Bytes(bytes.toArray()).number()).isEqualTo(numbers[i]);
        }
    }

    @Test
    void aNumberThatDoesNotEndIsRefused() {
        var endless = new byte[20];
        Arrays.fill(endless, (byte) 0x80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bytes(endless).number())
                .withMessage("a number of more than 64 bits at byte 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bytes(Arrays.copyOf(endless, 4)).number())
                .withMessage("the record ends at byte 4");
    }

    @Test
    void wholePointsPartsOfThemAndNoneAreToldApart() {
        for (var value : new long[] {
            0,
            Points.ONE,
            -Points.ONE,
            Points.ONE + 1,
            -1,
            123 * Points.ONE,
            ContributionKind.NONE,
            ContributionKind.OPEN
        }) {
            var bytes = new Bytes();
            bytes.points(value);
            assertThat(new Bytes(bytes.toArray()).points()).isEqualTo(value);
        }
    }

    @Test
    void aTextMayEndWhereTheBytesEndAndNotAfterwards() {
        for (var length : new int[] {0, 1, 5, 600}) {
            var whole = text(length);
            var read = new Bytes(whole).text();
            assertThat(read).hasSize(length).containsOnly(length == 0 ? new byte[0] : new byte[] {7});
        }
        var cut = Arrays.copyOf(text(5), 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bytes(cut).text())
                .withMessage("a text of 5 bytes at byte 1 of 5");
    }
}
