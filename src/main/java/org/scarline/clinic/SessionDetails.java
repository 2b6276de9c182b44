package org.scarline.clinic;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a session was done, as far as nothing but its completeness is derived from it.
 *
 * @param device as written, empty when not recorded
 * @param needleDepthMm millimetres
 * @param passes number of passes over the skin
 * @param rfEnergyMj millijoules per pin, only with radiofrequency
 * @param pain 0 to 10
 * @param erythemaDays days of redness
 * @param operatorId who treated, empty when not recorded
 */
public record SessionDetails(
        String device,
        Optional<BigDecimal> needleDepthMm,
        OptionalInt passes,
        Optional<BigDecimal> rfEnergyMj,
        Optional<BigDecimal> pain,
        OptionalInt erythemaDays,
        String operatorId) {
    @Override
    public String toString() {
        return "details of a session";
    }
}
