package org.scarline.compare;

import java.util.OptionalDouble;

/**
 * What verdicts are given under.
 *
 * @param outcomeClaims how many claims about outcomes there are, at least 1
 * @param matters the least difference that matters to the clinic, in the unit of the primary instrument; empty where it
 *     says none
 */
record Terms(int outcomeClaims, OptionalDouble matters) {}
