package org.scarline.ingest.translate;

/**
 * What became of the rows of a sheet: {@code rows = header + blank + passed over + of other forms +
 * used}.
 *
 * @param sheet its name, empty for a text file
 * @param said rows that are none of ours: names of columns and what stands above, blank ones, totals, other forms
 * @param used rows that became at least one line of a copy, right or wrong
 */
public record SheetAccount(String sheet, long rows, Said said, Used used) {
    /**
     * Rows that say nothing of a patient.
     *
     * @param words by which rows are passed over, each with how many; empty for none
     */
    public record Said(long header, long blank, long passedOver, long otherForms, String words) {
        long sum() {
            return header + blank + passedOver + otherForms;
        }
    }

    /** Rows that do, and the lines of copies that they became. */
    public record Used(long rows, long derived) {}

    /** Throws {@link IllegalStateException} when a row was lost or counted twice. */
    void checkLaw() {
        if (rows != said.sum() + used.rows()) {
            throw new IllegalStateException(
                    "sheet: rows = header + blank + passed over + other forms + used is broken");
        }
    }

    /** {@code Visits: 212 rows = 4 header + 5 blank + 2 passed over (Total* 2) + 0 of other forms + 201 used, which gave 603 lines}. */
    public String text() {
        return "%s%d rows = %d header + %d blank + %d passed over%s + %d of other forms + %d used, which gave %d lines"
                .formatted(
                        sheet.isEmpty() ? "" : sheet + ": ",
                        rows,
                        said.header(),
                        said.blank(),
                        said.passedOver(),
                        said.words().isEmpty() ? "" : " (" + said.words() + ")",
                        said.otherForms(),
                        used.rows(),
                        used.derived());
    }
}
