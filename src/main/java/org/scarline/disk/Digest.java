package org.scarline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over bytes that come piece by piece. */
public final class Digest {
    private final MessageDigest sha256;

    public Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }

    /** 64 hexadecimal digits over some texts, each with its length, so that no two lists of texts run into each other. */
    public static String ofAll(String... texts) {
        var digest = new Digest();
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.add(bytes.length + ":").add(bytes, bytes.length);
        }
        return digest.hex();
    }

    /** 64 hexadecimal digits over one text in UTF-8. */
    public static String of(String text) {
        return new Digest().add(text).hex();
    }

    /** 64 hexadecimal digits over all that a stream gives. */
    static String of(InputStream in) throws IOException {
        var digest = new Digest();
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest.sha256));
        return digest.hex();
    }

    /** Adds a text in UTF-8. */
    public Digest add(String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds the first bytes of a buffer. */
    public Digest add(byte[] buffer, int length) {
        sha256.update(buffer, 0, length);
        return this;
    }

    /** The 32 bytes; after it the digest begins anew. */
    public byte[] bytes() {
        return sha256.digest();
    }

    /** The same as 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
