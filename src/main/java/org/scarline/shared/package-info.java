/** The report that may be passed on: made of a release's protected figures alone, with pictures of pixels. */
@NullMarked
package org.scarline.shared;

import org.jspecify.annotations.NullMarked;
