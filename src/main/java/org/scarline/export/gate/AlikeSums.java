package org.scarline.export.gate;

/**
 * How many patients at one place are alike, and the sum of their keys: numbers in one array, each found by its kind without an
 * object for it. A kind that nobody is of any more stays in the array and is passed over.
 */
final class AlikeSums {
    private static final int FIELDS = 3;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** Kind and 1, so that 0 is a free slot, then patients and keys. */
    private long[] slots = new long[2 * FIELDS];

    private int shift = 63;
    private int taken;
    private int kinds;

    /** Takes a kind with its patients and the sum of their keys. */
    @FunctionalInterface
    interface Each {
        void take(long kind, long patients, long keys);
    }

    /** So many patients of a kind more, perhaps below none. Throws {@link IllegalArgumentException} where they are not there. */
    void change(long kind, long morePatients, long moreKeys) {
        var at = slot(kind);
        if (slots[at] == 0) {
            if (4 * (taken + 1) * FIELDS > 3 * slots.length) {
                grow();
                at = slot(kind);
            }
            slots[at] = kind + 1;
            taken++;
        }
        var before = slots[at + 1];
        var patients = before + morePatients;
        var keys = slots[at + 2] + moreKeys;
        if (patients < 0 || (patients == 0 && keys != 0)) {
            throw new IllegalArgumentException("patients to leave out who are not there");
        }
        kinds += (patients == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
        slots[at + 1] = patients;
        slots[at + 2] = keys;
    }

    private int slot(long kind) {
        var at = (int) ((kind * SPREAD) >>> shift) * FIELDS;
        while (slots[at] != 0 && slots[at] != kind + 1) {
            at += FIELDS;
            at = at == slots.length ? 0 : at;
        }
        return at;
    }

    private void grow() {
        var before = slots;
        slots = new long[2 * before.length];
        shift--;
        taken = 0;
        for (var from = 0; from < before.length; from += FIELDS) {
            if (before[from + 1] != 0) {
                System.arraycopy(before, from, slots, slot(before[from] - 1), FIELDS);
                taken++;
            }
        }
    }

    /** How many kinds anybody is of. */
    int kinds() {
        return kinds;
    }

    /** Hands over the kinds that anybody is of, in no order. */
    void forEach(Each each) {
        for (var at = 0; at < slots.length; at += FIELDS) {
            if (slots[at + 1] != 0) {
                each.take(slots[at] - 1, slots[at + 1], slots[at + 2]);
            }
        }
    }
}
