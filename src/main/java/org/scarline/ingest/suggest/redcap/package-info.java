/** A REDCap export as a draft sees it: its forms, its checkboxes, and what the project's data dictionary says that its codes mean. */
@NullMarked
package org.scarline.ingest.suggest.redcap;

import org.jspecify.annotations.NullMarked;
