/** Who may say what: the sites that the files of a folder may name. */
@NullMarked
package org.scarline.ingest.voice;

import org.jspecify.annotations.NullMarked;
