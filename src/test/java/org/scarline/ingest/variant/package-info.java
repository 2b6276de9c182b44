/** Workbooks as clinics could keep them, made at random from a seed, with their canonical files and with what a person would answer to a draft of them. */
@NullMarked
package org.scarline.ingest.variant;

import org.jspecify.annotations.NullMarked;
