package org.scarline.calibration;

import org.scarline.simulate.Truth;

/**
 * What is true in a simulated clinic.
 *
 * @param name as in the table
 * @param about what is true there, in a few words
 */
record World(String name, Truth truth, String about) {
    /** The seed of the cohort of that number: its own in every world. */
    long seed(int cohort) {
        return 1_000_003L * name.hashCode() + cohort;
    }

    /** The same world but for one number. */
    World with(String parameter, double value) {
        return new World(name, truth.with(parameter, value), about);
    }

    /** The same truth under another name. */
    World named(String other, String whatIsTrue) {
        return new World(other, truth, whatIsTrue);
    }
}
