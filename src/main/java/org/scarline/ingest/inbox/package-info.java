/** The folder that files are dropped in: what is there, and working copies that nobody changes. */
@NullMarked
package org.scarline.ingest.inbox;

import org.jspecify.annotations.NullMarked;
