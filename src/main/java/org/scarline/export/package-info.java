/** Results become a safe release: who has changed since the one before, and what is made of it. */
@NullMarked
package org.scarline.export;

import org.jspecify.annotations.NullMarked;
