/** What was done to a place and how its scars were rated over time: courses, series, baselines and picked ratings. */
@NullMarked
package org.scarline.derive.course;

import org.jspecify.annotations.NullMarked;
