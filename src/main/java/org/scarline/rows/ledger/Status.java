package org.scarline.rows.ledger;

import org.scarline.clinic.Coded;

/** How far a file of the ledger has come. */
public enum Status implements Coded {
    /** Taken in, not loaded to its end. */
    PENDING,
    /** Every line is accounted for. */
    LOADED,
    /** Never to be loaded as it is. */
    REFUSED,
    /** Not complete yet: looked at again the next night. */
    LEFT
}
