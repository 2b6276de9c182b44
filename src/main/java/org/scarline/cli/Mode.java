package org.scarline.cli;

import java.util.regex.Pattern;

/**
 * Who may do what in a folder, as the system's own octal number: the owner everything, the group and all others what is
 * chosen.
 */
record Mode(String octal) {
    /** Nobody but the owner. */
    static final Mode OWNER = new Mode("700");

    private static final Pattern SAID = Pattern.compile("0?(7[0-7][0-7])");
    private static final String[] LETTERS = {"---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx"};

    /** Throws {@link IllegalArgumentException} for anything but an octal number that leaves the owner all. */
    static Mode of(String text) {
        var said = SAID.matcher(text);
        if (!said.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Mode(said.group(1));
    }

    /** As in {@code rwxr-x---}. */
    String letters() {
        var letters = new StringBuilder();
        octal.chars().forEach(digit -> letters.append(LETTERS[digit - '0']));
        return letters.toString();
    }

    @Override
    public String toString() {
        return "0" + octal;
    }
}
