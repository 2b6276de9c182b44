/** Patients who do not exist: how each heals, is treated and is rated, before anyone enters it wrongly. */
@NullMarked
package org.scarline.simulate.life;

import org.jspecify.annotations.NullMarked;
