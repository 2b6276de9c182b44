/** A patient withdraws: what files of the program's own hold of the patient is taken out, and a certificate says where. */
@NullMarked
package org.scarline.withdraw;

import org.jspecify.annotations.NullMarked;
