package org.scarline.ingest.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.scarline.clinic.Modality;
import org.scarline.clinic.SessionBuilder;

/** How a column of sessions that depends on nothing but the modality is read, and where its value goes. */
@FunctionalInterface
interface SessionValue {
    /** A column that needs more than this to be read. */
    SessionValue NONE = (column, cells, modality, session) -> {};

    void read(Column column, CellReader cells, Modality modality, SessionBuilder session);

    /** A number with decimals. */
    static SessionValue measured(Limits limits, BiConsumer<SessionBuilder, Optional<BigDecimal>> into) {
        return measured(modality -> limits, into);
    }

    /** A number with decimals whose limits depend on the modality. */
    static SessionValue measured(
            Function<Modality, Limits> limits, BiConsumer<SessionBuilder, Optional<BigDecimal>> into) {
        return (column, cells, modality, session) ->
                into.accept(session, decimal(cells.measure(column, limits.apply(modality))));
    }

    private static Optional<BigDecimal> decimal(OptionalLong millionths) {
        return millionths.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(millionths.getAsLong(), 6).stripTrailingZeros());
    }

    /** A whole number. */
    static SessionValue counted(Limits limits, BiConsumer<SessionBuilder, OptionalInt> into) {
        return (column, cells, modality, session) -> into.accept(session, whole(cells.measure(column, limits)));
    }

    private static OptionalInt whole(OptionalLong millionths) {
        return millionths.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) (millionths.getAsLong() / 1_000_000));
    }

    /** Free text or an id. */
    static SessionValue named(BiConsumer<SessionBuilder, String> into) {
        return (column, cells, modality, session) -> into.accept(session, cells.name(column));
    }
}
