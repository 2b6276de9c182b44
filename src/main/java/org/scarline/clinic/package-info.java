/** The words of the clinic: patients, sessions, ratings, instruments. */
@NullMarked
package org.scarline.clinic;

import org.jspecify.annotations.NullMarked;
