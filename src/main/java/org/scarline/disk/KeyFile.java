package org.scarline.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret key in a file of its own, for its owner only: made at random when it is first needed. */
public final class KeyFile {
    private static final int BYTES = 32;
    private static final String METHOD = "HmacSHA256";

    private final Disk disk;
    private final Path file;
    private Optional<byte[]> known = Optional.empty();

    public KeyFile(Disk disk, Path file) {
        this.disk = disk.ownerOnly().settled();
        this.file = file;
    }

    /** HMAC-SHA-256 of some texts as 64 hexadecimal digits: without the key nobody finds them by trying. */
    public String mark(String... texts) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key(), METHOD));
            for (var text : texts) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every Java has " + METHOD, cause);
        }
    }

    private byte[] key() {
        if (known.isEmpty()) {
            known = Optional.of(read());
        }
        return known.get();
    }

    private byte[] read() {
        try {
            if (!disk.isFile(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                disk.write(file, HexFormat.of().formatHex(fresh) + "\n");
            }
            var key = HexFormat.of().parseHex(disk.text(file).strip());
            if (key.length != BYTES) {
                throw new IllegalArgumentException("%s holds %d bytes: expected %d".formatted(file, key.length, BYTES));
            }
            return key;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
