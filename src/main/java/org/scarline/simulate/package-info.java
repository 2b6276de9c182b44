/** Clinics that do not exist: their files, made from a known truth that is written down beside them. */
@NullMarked
package org.scarline.simulate;

import org.jspecify.annotations.NullMarked;
