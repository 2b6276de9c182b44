package org.scarline.clinic;

/**
 * Where a measured value usually lies, both ends included; a value outside is kept and named. The ranges are those of
 * published regimens and device labels; those of duration, downtime and cost are assumptions.
 *
 * @param lowest in millionths, as {@code highest}
 */
public record Usual(long lowest, long highest) {
    /** Millimetres, by modality. */
    public static final Usual STANDARD_DEPTH = new Usual(250_000, 2_500_000);

    public static final Usual RF_DEPTH = new Usual(500_000, 3_500_000);
    public static final Usual PASSES = whole(1, 6);

    /** Millijoules per pin. */
    public static final Usual RF_ENERGY = new Usual(100_000, Points.of(124));

    /** Minutes. */
    public static final Usual DURATION = whole(10, 180);

    /** Days. */
    public static final Usual DOWNTIME = whole(0, 14);

    /** Of one session, in any currency. */
    public static final Usual COST = whole(0, 100_000);

    public static Usual whole(int lowest, int highest) {
        return new Usual(Points.of(lowest), Points.of(highest));
    }

    /** Needle depth by how the session was done. */
    public static Usual depth(Modality modality) {
        return modality == Modality.RF ? RF_DEPTH : STANDARD_DEPTH;
    }

    public boolean holds(long millionths) {
        return millionths >= lowest && millionths <= highest;
    }
}
