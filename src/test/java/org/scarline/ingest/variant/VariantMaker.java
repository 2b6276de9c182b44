package org.scarline.ingest.variant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Makes one variant: chooses a language, what is written down, and how it is laid out. */
final class VariantMaker {
    private static final List<String> TYPES = List.of("ice_pick", "boxcar", "rolling");

    private final long seed;
    private final Random random;
    private final Oracle oracle = new Oracle();
    private final Style style;
    private final Canonical own = new Canonical();
    private final Clinic clinic;
    private final boolean isSided;
    private final boolean isWide;
    private final int ratings;
    private final List<String> roles;
    private final List<String> kinds = new ArrayList<>();

    VariantMaker(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 7_919 + 17);
        var languages = Words.languages();
        var isBook = random.nextInt(5) > 0;
        this.style = new Style(languages.get((int) (seed % languages.size())), random, isBook, oracle);
        this.isSided = random.nextBoolean();
        this.isWide = isBook && random.nextInt(4) == 0;
        this.ratings = isBook ? random.nextInt(4) : 4;
        this.roles = ratings == 3
                ? List.of("clinician", "patient", "independent")
                : ratings == 0 && random.nextBoolean() ? List.of("clinician", "patient") : List.of("clinician");
        this.clinic = Clinic.of(random, isSided, ratings == 2 ? TYPES : List.of(), roles);
    }

    Variant make() throws IOException {
        kinds.add(style.kinds());
        var hand = new Hand(style, own, random, isSided, kinds);
        var sheets = new ArrayList<Grid>();
        var isOwnSheet = style.isBook && (isWide || random.nextBoolean());
        if (isOwnSheet) {
            sheets.add(new PatientsSheet(style, own, random).of(clinic));
        }
        var sessions = new SessionsSheets(hand);
        sheets.addAll(isWide ? sessions.wide(clinic) : sessions.lists(clinic, !isOwnSheet));
        if (ratings < 4) {
            sheets.add(new RatingsSheet(hand).of(clinic, ratings, roles));
        }
        var canonical = new LinkedHashMap<String, String>();
        if (own.hasAny("birth", "fitzpatrick")) {
            canonical.put("patients-2026-03-01.csv", own.patients(clinic));
        }
        canonical.put("sessions-2026-03-01.csv", own.sessions(clinic, style.words.name("currency")));
        if (ratings < 4) {
            canonical.put("ratings-2026-03-01.csv", own.ratings(clinic));
        }
        var file = style.isBook
                ? Grid.book(sheets, style.dayFormat().replaceAll("MMMM", "MM"))
                : sheets.get(0).text(random.nextBoolean() ? ';' : '\t').getBytes(StandardCharsets.UTF_8);
        return new Variant(seed, String.join(", ", kinds), file, style.isBook, canonical, oracle);
    }
}
