package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "a,b CLOSED",
                "\"a\",b CLOSED",
                "\"a,b\",c CLOSED",
                "\"a\"\"b\",c CLOSED",
                "a,\"\" CLOSED",
                "_\"a\"_,_\"b\" CLOSED",
                "a_\"b\" STRAY",
                "\"a\"_b STRAY",
                "\"a\"_\" STRAY",
                "_\"a OPEN",
                "\"\"\"\" CLOSED",
                "\"a,b OPEN",
                "a,\" OPEN",
                "\"\"\" OPEN",
                "a\"b,c STRAY",
                "\"a\"b,c STRAY",
                "5\",c STRAY",
                "\"a\"\"\"b STRAY",
            })
    void tellsWhereTheQuotesOfALineStand(String line, Quotes expected) {
        assertThat(Quotes.of(line.replace('_', ' '), ',')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {"a,b OPEN", "a\",b CLOSED", "a\"b STRAY", "\"\"a\",\"b OPEN", "\" CLOSED"})
    void goesOnInsideAFieldThatAnEarlierLineLeftOpen(String line, Quotes expected) {
        assertThat(Quotes.ofContinued(line, ',')).isEqualTo(expected);
    }
}
