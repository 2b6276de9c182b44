package org.scarline.rows.ledger;

/** How a part of a transaction ended. What is not done is taken back, and the transaction goes on. */
public sealed interface Attempt {
    /** All of it is done. */
    record Done() implements Attempt {}

    /** The database does not take the values: one of them does not fit its column, or breaks a rule of the table. */
    record Refused(String sqlState) implements Attempt {}

    /** The program failed, not the database. */
    record Failed(RuntimeException cause) implements Attempt {}
}
