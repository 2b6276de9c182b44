package org.scarline.report;

import java.util.Optional;

/**
 * What a clinic puts on its pages.
 *
 * @param clinic its name; empty for none
 * @param logo its sign; empty for none
 */
public record Letterhead(String clinic, Optional<Logo> logo, Paper paper) {}
