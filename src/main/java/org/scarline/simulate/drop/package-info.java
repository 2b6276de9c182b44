/** How the clinics' files look: which there are, how each clinic spells them, in what order they stand. */
@NullMarked
package org.scarline.simulate.drop;

import org.jspecify.annotations.NullMarked;
