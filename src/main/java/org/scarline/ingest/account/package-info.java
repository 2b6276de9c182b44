/** What a night writes about the files it took in: the rejects for a person to mend, the counts for the report. */
@NullMarked
package org.scarline.ingest.account;

import org.jspecify.annotations.NullMarked;
