/** Published runs: the folder of each with its manifest, the turn to the latest, and what changed since an earlier one. */
@NullMarked
package org.scarline.runs;

import org.jspecify.annotations.NullMarked;
