package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsTest {
    /** Fowler, Noll and Vo's own vectors of FNV-1a, 64 bits. */
    @Test
    void matchesThePublishedVectors() {
        assertThat(Seeds.of("")).isEqualTo(0xCBF29CE484222325L);
        assertThat(Seeds.of("a")).isEqualTo(0xAF63DC4C8601EC8CL);
        assertThat(Seeds.of("foobar")).isEqualTo(0x85944171F73967E8L);
    }
}
