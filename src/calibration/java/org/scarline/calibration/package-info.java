/** How often the intervals hold what they promise and the verdicts mislead, found out on clinics that do not exist. */
@NullMarked
package org.scarline.calibration;

import org.jspecify.annotations.NullMarked;
