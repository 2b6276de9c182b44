/**
 * The words of the clinic: patients, sessions, ratings, instruments. More than 15 files because each closed list of words
 * is a file of a few lines, and every stage speaks them all.
 */
@NullMarked
package org.scarline.clinic;

import org.jspecify.annotations.NullMarked;
