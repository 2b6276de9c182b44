/** How two arms differ where their patients differ too: by weights, by patients and sites, and what it would take. */
@NullMarked
package org.scarline.stats.adjusted;

import org.jspecify.annotations.NullMarked;
