package org.scarline.compare.published;

import org.scarline.clinic.Coded;

/** Where a published number comes from. */
public enum Verified implements Coded {
    /** It was read at its source. */
    YES,
    /** It is from memory: check the paper before use. */
    NO,
    /** It was worked out here from what was read. */
    DERIVED
}
