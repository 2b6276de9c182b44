/** One row per rating of patients who allow research, under random codes: the set for researchers who analyse by themselves. */
@NullMarked
package org.scarline.export.individual;

import org.jspecify.annotations.NullMarked;
