package org.scarline.ingest.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Session;

/**
 * How a column of sessions that depends on nothing but the modality is read, and where its value goes.
 *
 * @param content what the column holds, for people
 */
record SessionValue(Content content, Reader reader) {
    /** Of a column that needs more than this to be read. */
    static final SessionValue NONE = new SessionValue(Content.text("", ""), (column, cells, modality, session) -> {});

    /** Reads a cell into a session. */
    @FunctionalInterface
    private interface Reader {
        void read(Column column, CellReader cells, Modality modality, Session.Builder session);
    }

    void read(Column column, CellReader cells, Modality modality, Session.Builder session) {
        reader.read(column, cells, modality, session);
    }

    /** A number with decimals. */
    static SessionValue measured(
            Limits limits, BiConsumer<Session.Builder, Optional<BigDecimal>> into, String meaning) {
        return measured(modality -> limits, into, meaning);
    }

    /** A number with decimals whose limits depend on the modality. */
    static SessionValue measured(
            Function<Modality, Limits> limits, BiConsumer<Session.Builder, Optional<BigDecimal>> into, String meaning) {
        return new SessionValue(
                Content.within(limits.apply(Modality.STANDARD), limits.apply(Modality.RF), meaning),
                (column, cells, modality, session) ->
                        into.accept(session, decimal(cells.measure(column, limits.apply(modality)))));
    }

    private static Optional<BigDecimal> decimal(OptionalLong millionths) {
        return millionths.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(millionths.getAsLong(), 6).stripTrailingZeros());
    }

    /** A whole number. */
    static SessionValue counted(Limits limits, BiConsumer<Session.Builder, OptionalInt> into, String meaning) {
        return new SessionValue(
                Content.within(limits, limits, meaning),
                (column, cells, modality, session) -> into.accept(session, whole(cells.measure(column, limits))));
    }

    private static OptionalInt whole(OptionalLong millionths) {
        return millionths.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) (millionths.getAsLong() / 1_000_000));
    }

    /** Free text or an id. */
    static SessionValue named(BiConsumer<Session.Builder, String> into, String meaning) {
        return new SessionValue(
                Content.text("", meaning),
                (column, cells, modality, session) -> into.accept(session, cells.name(column)));
    }
}
