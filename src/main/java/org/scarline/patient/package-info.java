/**
 * One patient's rows become one page for the consultation: the course beside what is documented, and the cohort.
 *
 * <p>More than 15 files because the parts of the page and what they show of the patient know each other, and nobody else
 * either.
 */
@NullMarked
package org.scarline.patient;

import org.jspecify.annotations.NullMarked;
