/** The one door to files: written whole, for their owner only where asked, hashed, moved, copied. */
@NullMarked
package org.scarline.disk;

import org.jspecify.annotations.NullMarked;
