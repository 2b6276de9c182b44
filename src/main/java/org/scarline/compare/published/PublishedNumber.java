package org.scarline.compare.published;

import java.util.OptionalDouble;

/**
 * A published number and the cohort's statistic that means the same.
 *
 * @param instrument its code; empty where the study used none of the registry
 * @param statistic of {@code results.csv}; empty when the study gives no number of the kind
 * @param figure the study's
 * @param method how number and interval came about
 * @param baseline the study's mean before treatment
 * @param typesRated scar types that were rated in a patient, on which the share of responders depends
 */
public record PublishedNumber(
        String instrument,
        String statistic,
        Figure figure,
        String method,
        OptionalDouble baseline,
        TypesRated typesRated) {}
