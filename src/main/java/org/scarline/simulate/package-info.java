/**
 * Clinics that do not exist: their patients live a known truth, which is written down, and their files say what was
 * entered of it. More than 15 files because each thing that is drawn has its own, and all that leaves is the files.
 */
@NullMarked
package org.scarline.simulate;

import org.jspecify.annotations.NullMarked;
