package org.scarline.compare.published;

import java.util.OptionalLong;

/**
 * Where a published result comes from.
 *
 * @param study as it is cited
 * @param year of publication
 * @param design in a word, empty if not known
 * @param source where it was read, or should be
 * @param verified whether the published numbers were read at their source
 * @param note what must be read with it; often empty
 */
public record Citation(String study, OptionalLong year, String design, String source, Verified verified, String note) {}
