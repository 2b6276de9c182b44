/** What another sheet of a workbook says for the rows of one: of a patient, of a visit or of a day. */
@NullMarked
package org.scarline.ingest.suggest.lend;

import org.jspecify.annotations.NullMarked;
