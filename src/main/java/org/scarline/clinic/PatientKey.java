package org.scarline.clinic;

import org.jspecify.annotations.Nullable;

/** One patient of one site. Two sites may use the same id for two people. */
public record PatientKey(String site, String id) {
    /** As records have it, written out: this is the key of large maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PatientKey key && id.equals(key.id) && site.equals(key.site));
    }

    @Override
    public int hashCode() {
        return 31 * site.hashCode() + id.hashCode();
    }

    /** Says nothing: a patient's id does not belong in a log. */
    @Override
    public String toString() {
        return "a patient";
    }
}
