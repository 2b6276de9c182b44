package org.scarline.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scarline.clinic.Protocol.Range;

final class ProtocolTest {
    /** The figures of the contract, once more: a slip in the one place would move every stage at once. */
    @Test
    void saysWhatTheContractSays() {
        assertThat(Protocol.SESSIONS).isEqualTo(new Range(3, 6));
        assertThat(Protocol.GAP_DAYS).isEqualTo(new Range(21, 35));
        assertThat(Protocol.LONGEST_GAP_DAYS).isEqualTo(365);
        assertThat(Protocol.BASELINE_DAYS).isEqualTo(180);
        assertThat(Protocol.REPEATED_DAYS).isEqualTo(120);
        assertThat(Protocol.ISOTRETINOIN_DAYS).isEqualTo(180);
        assertThat(Protocol.SWOLLEN_DAYS).isEqualTo(7);
        assertThat(Protocol.ONSET_DAYS).isEqualTo(new Range(28, 42));
        assertThat(Protocol.INTERIM_DAYS).isEqualTo(new Range(8, 55));
        assertThat(Protocol.FINAL_DAYS).isEqualTo(new Range(56, 120));
        assertThat(Protocol.MATURE_DAYS).isEqualTo(120);
        assertThat(Protocol.MINUTES).isEqualTo(new Range(30, 60));
        assertThat(Protocol.LITTLE_DOWNTIME_DAYS).isEqualTo(3);
    }

    @Test
    void aRangeHoldsBothItsEnds() {
        assertThat(new Range(3, 6).contains(2)).isFalse();
        assertThat(new Range(3, 6).contains(3)).isTrue();
        assertThat(new Range(3, 6).contains(6)).isTrue();
        assertThat(new Range(3, 6).contains(7)).isFalse();
        assertThatThrownBy(() -> new Range(6, 3)).hasMessage("range from 6 to 3: expected low to high");
    }
}
