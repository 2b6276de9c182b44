/** What earlier versions stored is taken over. */
@NullMarked
package org.scarline.rows.older;

import org.jspecify.annotations.NullMarked;
