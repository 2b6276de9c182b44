package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FieldsTest {
    @Test
    void aPlainLineHasACellBeforeAndBehindEachDelimiter() {
        assertThat(Fields.ofPlain(",a,", ',')).containsExactly("", "a", "");
        assertThat(Fields.ofPlain("", ',')).containsExactly("");
    }

    /** Commons CSV would end the record at either line end; this file's lines end with the other one. */
    @Test
    void aLineEndOfTheOtherKindStaysInItsCell() {
        for (var end : new String[] {"\r", "\n"}) {
            assertThat(Fields.tidied("a" + end + "b,c", ',')).isEqualTo("\"a" + end + "b\",c");
            assertThat(Fields.tidied(end + "b,c", ',')).isEqualTo("\"" + end + "b\",c");
        }
        assertThat(Fields.tidied("a,c", ',')).isEqualTo("a,c");
    }

    @Test
    void blanksBesideQuotesBelongToNeither() {
        assertThat(Fields.tidied(" \"a\" ,b ,\"c\"", ',')).isEqualTo("\"a\",b ,\"c\"");
        assertThat(Fields.tidied("\"a\"", ',')).isEqualTo("\"a\"");
    }
}
