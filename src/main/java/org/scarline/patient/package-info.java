/** One patient's rows become one page for the consultation: the course beside what is documented, and the cohort. */
@NullMarked
package org.scarline.patient;

import org.jspecify.annotations.NullMarked;
