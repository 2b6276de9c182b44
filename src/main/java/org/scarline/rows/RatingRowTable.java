package org.scarline.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.rows.column.CodeType;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code rating_row}. */
final class RatingRowTable extends RowTable<Rating.Key, Long> {
    private static final Columns<Rating.Key> KEY = keyColumns();
    private static final Column<Rating.Key, BodySite> BODY_SITE =
            KEY.add("body_site", CodeType.one(BodySite.class, 16), Rating.Key::bodySite);
    private static final Column<Rating.Key, Side> SIDE = KEY.add("side", CodeType.one(Side.class, 8), Rating.Key::side);
    private static final Column<Rating.Key, LocalDate> ASSESSED_ON =
            KEY.add("assessed_on", ColumnType.date(), Rating.Key::date);
    private static final Column<Rating.Key, ScarType> SCAR_TYPE =
            KEY.add("scar_type", CodeType.one(ScarType.class, 12), Rating.Key::scarType);
    private static final Column<Rating.Key, String> INSTRUMENT =
            KEY.add("instrument", ColumnType.plain(40).as(String::intern, code -> code), Rating.Key::instrument);
    private static final Column<Rating.Key, RaterRole> RATER_ROLE = KEY.add(
            "rater_role", CodeType.one(RaterRole.class, 12), key -> key.rater().role());
    private static final Column<Rating.Key, String> RATER_ID =
            KEY.add("rater_id", ColumnType.plain(64), key -> key.rater().id());

    private static final Columns<Long> VALUES = KEY.then();
    private static final Column<Long, Long> SCORE = VALUES.add("score", ColumnType.whole(), score -> score);

    static final List<Column<?, ?>> COLUMNS = all(KEY, VALUES);

    RatingRowTable(JdbcTemplate database) {
        super(database, "rating_row", KEY, VALUES);
    }

    @Override
    Rating.Key key(Row row) {
        return ((Row.OfRating) row).key();
    }

    @Override
    Optional<Long> values(Row row) {
        return ((Row.OfRating) row).values();
    }

    @Override
    Rating.Key key(ResultSet row) throws SQLException {
        return new Rating.Key(
                BODY_SITE.of(row),
                SIDE.of(row),
                ASSESSED_ON.of(row),
                SCAR_TYPE.of(row),
                INSTRUMENT.of(row),
                new Rating.Rater(RATER_ROLE.of(row), RATER_ID.of(row)));
    }

    @Override
    Long values(ResultSet row, Rating.Key key) throws SQLException {
        return SCORE.of(row);
    }
}
