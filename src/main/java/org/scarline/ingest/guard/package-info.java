/** Guards before harm: a file that is unlike what its site sent before waits for a person, or is said. */
@NullMarked
package org.scarline.ingest.guard;

import org.jspecify.annotations.NullMarked;
