package org.scarline.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code rating_row}. */
final class RatingRowTable extends RowTable {
    private static final String INSERT = """
            INSERT INTO rating_row (id, void, body_site, side, assessed_on, scar_type, instrument, rater_role, rater_id,
                   score)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT id, void, body_site, side, assessed_on, scar_type, instrument, rater_role, rater_id, score
            FROM rating_row
            WHERE id >= ? AND id < ?""";
    private static final Map<String, BodySite> BODY_SITES = Coded.byCode(BodySite.class);
    private static final Map<String, Side> SIDES = Coded.byCode(Side.class);
    private static final Map<String, ScarType> SCAR_TYPES = Coded.byCode(ScarType.class);
    private static final Map<String, RaterRole> RATER_ROLES = Coded.byCode(RaterRole.class);

    RatingRowTable(JdbcTemplate database) {
        super(database, INSERT, SELECT);
    }

    @Override
    void bind(PreparedStatement statement, Row row) throws SQLException {
        var rating = (Row.OfRating) row;
        var key = rating.key();
        var bind = new Binding(statement, 3);
        bind.text(key.bodySite().code());
        bind.text(key.side().code());
        bind.date(Optional.of(key.date()));
        bind.text(key.scarType().code());
        bind.text(key.instrument());
        bind.text(key.raterRole().code());
        bind.text(Optional.of(key.raterId()));
        bind.number(rating.values());
    }

    @Override
    Object key(ResultSet row) throws SQLException {
        return new Rating.Key(
                word(BODY_SITES, row.getString(3)),
                word(SIDES, row.getString(4)),
                Binding.date(row, 5).orElseThrow(),
                word(SCAR_TYPES, row.getString(6)),
                row.getString(7),
                word(RATER_ROLES, row.getString(8)),
                row.getString(9));
    }

    @Override
    Optional<?> values(ResultSet row) throws SQLException {
        return Optional.of(row.getLong(10));
    }

    private static <E> E word(Map<String, E> words, String code) {
        return Objects.requireNonNull(words.get(code));
    }
}
