package org.scarline.ingest.profile;

/** A setting that is not as it must be: the message says where, found and expected; the key helps to find the line. */
final class WrongSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    WrongSetting(String key, String message) {
        super(message);
        this.key = key;
    }

    String key() {
        return key;
    }
}
