/** Who ran what when, on which digest: a log in which no line can be changed or left out unseen. */
@NullMarked
package org.scarline.audit;

import org.jspecify.annotations.NullMarked;
