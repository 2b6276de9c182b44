/** What a simulation is made from: the numbers that are true, the clinics, and what chance decides. */
@NullMarked
package org.scarline.simulate.truth;

import org.jspecify.annotations.NullMarked;
