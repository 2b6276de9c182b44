package org.scarline.ingest.voice;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who may say what: a first-level folder speaks for its own site alone, unless it is configured to speak for others. Files
 * that lie in no folder speak for the site that each row names.
 *
 * @param others sites that a folder may name beside its own; {@link #ANY} for all
 */
public record Voices(Map<String, Set<String>> others) {
    /** Stands for every site. */
    public static final String ANY = "*";

    /** Every folder for itself. */
    public static final Voices OWN = new Voices(Map.of());

    private static final String SEPARATOR = "|";
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public Voices {
        var sorted = new TreeMap<String, Set<String>>();
        others.forEach((folder, sites) -> sorted.put(folder, new TreeSet<>(sites)));
        others = sorted;
    }

    /** Whether a text can name a site. */
    public static boolean isSite(String text) {
        return SITE.matcher(text).matches();
    }

    /** From {@code folder=site|site}. Throws {@link IllegalArgumentException}, found and expected, for what names no site. */
    public static Voices of(Map<String, String> configured) {
        var others = new TreeMap<String, Set<String>>();
        configured.forEach((folder, sites) -> {
            var named = Set.of(sites.split("\\|", -1));
            if (!isSite(folder) || !named.stream().allMatch(each -> each.equals(ANY) || isSite(each))) {
                throw new IllegalArgumentException(
                        "--speaks-for %s=%s: expected FOLDER=SITE|SITE… or FOLDER=*".formatted(folder, sites));
            }
            others.put(folder, named);
        });
        return new Voices(others);
    }

    /** Of the folder that a file lies in. */
    public Voice of(String path) {
        var end = path.indexOf('/');
        if (end < 0) {
            return Voice.ANYBODY;
        }
        var folder = path.substring(0, end);
        return new Voice(folder, others.getOrDefault(folder, Set.of()));
    }

    /** One folder's voice, or that of files that lie in none. */
    public record Voice(String folder, Set<String> others) {
        public static final Voice ANYBODY = new Voice("", Set.of(ANY));

        public boolean maySpeakFor(String site) {
            return site.equals(folder) || others.contains(ANY) || others.contains(site);
        }

        /** The sites beside its own, as one text. */
        public String text() {
            return String.join(SEPARATOR, others);
        }
    }
}
