package org.scarline.report;

import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.runs.Origin;

/**
 * What a clinic decides about its report.
 *
 * @param clinic name as it stands under the title; empty for none
 * @param logo the clinic's sign; empty for none
 * @param origin whether the data are a clinic's or made up
 * @param instruments labels, units and ranges of the scales
 */
public record ReportSettings(String clinic, Optional<Logo> logo, Paper paper, Origin origin, Instruments instruments) {
    /** Size of the printed page. */
    public enum Paper {
        A4("A4"),
        LETTER("letter");

        private final String css;

        Paper(String css) {
            this.css = css;
        }

        /** As a style sheet spells it. */
        public String css() {
            return css;
        }
    }
}
