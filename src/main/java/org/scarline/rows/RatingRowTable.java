package org.scarline.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Kind;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.rows.segment.Encoding;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Fields;
import org.scarline.rows.segment.WordTable;

/** Owns {@code rating_pack}. */
final class RatingRowTable extends RowTable<Rating.Key, Rating> {
    private static final Fields<Rating.Key> KEY = new Fields<>();
    private static final Field<Rating.Key, BodySite> BODY_SITE =
            KEY.add("body_site", Encoding.code(BodySite.class, 16), Rating.Key::bodySite);
    private static final Field<Rating.Key, Side> SIDE = KEY.add("side", Encoding.code(Side.class, 8), Rating.Key::side);
    private static final Field<Rating.Key, LocalDate> ASSESSED_ON =
            KEY.add("assessed_on", Encoding.day(), Rating.Key::date);
    private static final Field<Rating.Key, ScarType> SCAR_TYPE =
            KEY.add("scar_type", Encoding.code(ScarType.class, 12), Rating.Key::scarType);
    private static final Field<Rating.Key, String> INSTRUMENT =
            KEY.add("instrument", Encoding.text(40), Rating.Key::instrument);
    private static final Field<Rating.Key, RaterRole> RATER_ROLE = KEY.add(
            "rater_role", Encoding.code(RaterRole.class, 12), key -> key.rater().role());
    private static final Field<Rating.Key, String> RATER_ID =
            KEY.add("rater_id", Encoding.text(64), key -> key.rater().id());

    private static final Fields<Rating> VALUES = KEY.then();
    private static final Field<Rating, Long> SCORE = VALUES.add("score", Encoding.whole(), Rating::score);

    static final List<Field<?, ?>> FIELDS = all(KEY, VALUES);

    RatingRowTable(Stored stored) {
        super(stored, Kind.RATINGS, "rating_pack", KEY, VALUES);
    }

    @Override
    Rating.Key key(Row row) {
        return ((Row.OfRating) row).key();
    }

    @Override
    OptionalLong day(long[] numbers) {
        return OptionalLong.of(numbers[ASSESSED_ON.position()]);
    }

    @Override
    Optional<Rating> values(Row row) {
        var rating = (Row.OfRating) row;
        return rating.values().map(score -> new Rating(rating.key(), score));
    }

    @Override
    Rating read(long[] row, WordTable words) {
        var rater = new Rating.Rater(RATER_ROLE.of(row, words), RATER_ID.of(row, words));
        var key = new Rating.Key(
                BODY_SITE.of(row, words),
                SIDE.of(row, words),
                ASSESSED_ON.of(row, words),
                SCAR_TYPE.of(row, words),
                INSTRUMENT.of(row, words),
                rater);
        return new Rating(key, SCORE.of(row, words));
    }
}
