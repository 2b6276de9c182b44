/** What the simulated clinics hand in: what was entered, in which file, and how each clinic spells it. */
@NullMarked
package org.scarline.simulate.drop;

import org.jspecify.annotations.NullMarked;
