package org.scarline.ingest.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What a night writes about the files it took in: the rejects for a person to mend, the counts for the report. */
public final class Accounts {
    private final RejectFiles rejects;
    private final QualityReport quality;
    private final Supplier<Path> staging;

    /**
     * The accounts of one night.
     *
     * @param staging folder of what is to be published, made when it is written to
     */
    public Accounts(RejectFiles rejects, QualityReport quality, Supplier<Path> staging) {
        this.rejects = rejects;
        this.quality = quality;
        this.staging = staging;
    }

    /** Writes the rejects, once all lines are stored. */
    public void rejects() throws IOException {
        rejects.write();
    }

    /** Writes the counts, once it is known of every row what it is beside the others. */
    public void quality() throws IOException {
        quality.write(staging.get());
    }
}
