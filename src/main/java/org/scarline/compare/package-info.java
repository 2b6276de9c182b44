/** Result rows meet the documented claims: verdicts. */
@NullMarked
package org.scarline.compare;

import org.jspecify.annotations.NullMarked;
