/** Templates, filled, become HTML and tagged PDF. */
@NullMarked
package org.scarline.report.document;

import org.jspecify.annotations.NullMarked;
