/** What the program is measured against. */
@NullMarked
package org.scarline.bench;

import org.jspecify.annotations.NullMarked;
