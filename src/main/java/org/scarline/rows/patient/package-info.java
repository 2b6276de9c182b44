/** Who the patients are, and which of them changed. */
@NullMarked
package org.scarline.rows.patient;

import org.jspecify.annotations.NullMarked;
