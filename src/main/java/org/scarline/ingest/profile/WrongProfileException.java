package org.scarline.ingest.profile;

/** A profile is wrong, so nobody knows how the files are to be read that it may speak for. */
public final class WrongProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String profile;

    WrongProfileException(String profile, String message) {
        super(message);
        this.profile = profile;
    }

    /** How messages call the profile: its folder and its name. */
    public String profile() {
        return profile;
    }
}
