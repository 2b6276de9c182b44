package org.scarline.ingest.variant;

import java.util.List;
import java.util.Random;

/**
 * What the sheets of one variant are written by.
 *
 * @param own what is written down, for the canonical files
 * @param isSided whether patients are treated on one side
 * @param kinds of layouts, as they come up
 */
record Hand(Style style, Canonical own, Random random, boolean isSided, List<String> kinds) {}
