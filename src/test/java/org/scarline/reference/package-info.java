@NullMarked
package org.scarline.reference;

import org.jspecify.annotations.NullMarked;
