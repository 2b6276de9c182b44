package org.scarline.disk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTest {
    /** The second column is the digits of Double.toString on JDK 25, without its exponent. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "100, 100",
        "0.5, 0.5",
        "-0.01, -0.01",
        "0.30000000000000004, 0.30000000000000004",
        "0.3333333333333333, 0.3333333333333333",
        "1E-7, 0.0000001",
        "9007199254740992, 9007199254740992",
        "123456789012345680, 123456789012345680",
        "1E22, 10000000000000000000000",
    })
    void writesPlainDigitsWithoutExponent(double number, String text) {
        assertThat(Decimal.shortest(number)).isEqualTo(text);
    }

    /** JDK 17's Double.toString writes 1.9999999999999998E23, 9.999999999999999E22 and 8.409999999999999E21. */
    @ParameterizedTest
    @CsvSource({
        "2E23, 200000000000000000000000",
        "1E23, 100000000000000000000000",
        "8.41E21, 8410000000000000000000",
    })
    void isShorterThanOldJavasWrite(double number, String text) {
        assertThat(Decimal.shortest(number)).isEqualTo(text);
    }

    /** 2^-44 lies closer to …801, which reads back to its lower neighbour; JDK 25 writes 5.684341886080802E-14. */
    @Test
    void isShortestAlsoBesideAPowerOfTwo() {
        assertThat(Decimal.shortest(Math.scalb(1.0, -44))).isEqualTo("0.00000000000005684341886080802");
        assertThat(Decimal.shortest(Math.scalb(1.0, -24))).isEqualTo("0.00000005960464477539063");
    }

    @Test
    void readsBackToTheSameDoubleAtTheEndsOfTheRange() {
        for (var number : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE}) {
            assertThat(Double.parseDouble(Decimal.shortest(number))).isEqualTo(number);
        }
        assertThat(Decimal.shortest(Double.MIN_VALUE)).endsWith("0005");
    }

    @Test
    void readsBackToTheSameDoubleWhateverItsBits() {
        randomDoubles()
                .limit(5_000)
                .forEach(number ->
                        assertThat(Double.parseDouble(Decimal.shortest(number))).isEqualTo(number));
    }

    /**
     * SHA-256 over {@code new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString()} of JDK 25, a line
     * each; JDK 17 gives another. Green on both means that both write the same.
     */
    @Test
    void writesWhatJava25WritesOnEveryJava() throws NoSuchAlgorithmException {
        assertThat(digest(randomDoubles()))
                .isEqualTo("5304ceaf8a25b11ae415822486ae0b7edb4185531690b959fdb6d4f511c9376d");
        assertThat(digest(IntStream.rangeClosed(-1000, 1000).mapToDouble(power -> Math.scalb(1.0, power))))
                .isEqualTo("60555c5f9740891b7a3fd97653433e16597b55ba21398abd6ff5630f372bfc41");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double number) {
        assertThatThrownBy(() -> Decimal.shortest(number)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DoubleStream randomDoubles() {
        return new SplittableRandom(20261122)
                .longs(20_000)
                .mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite);
    }

    private static String digest(DoubleStream numbers) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        numbers.forEach(number -> digest.update((Decimal.shortest(number) + "\n").getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Two ways to the same digits: an algorithm of its own, and trying ever fewer digits. */
    @Test
    void isTheSameAsByTrial() {
        var random = new SplittableRandom(12);
        for (var i = 0; i < 30_000; i++) {
            var bits = Double.longBitsToDouble(random.nextLong());
            for (var number : new double[] {
                bits, random.nextDouble(), random.nextInt(1_000_000) / 1e6, Math.scalb(1.0, i % 2_000 - 1_000), i / 7.0
            }) {
                if (Double.isFinite(number) && number != 0) {
                    assertThat(Decimal.shortest(number)).isEqualTo(Decimal.byTrial(number));
                }
            }
        }
    }
}
