package org.scarline.disk;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that files of patients' data are encrypted under: AES-GCM in segments, each bound to its place and the last one
 * to the end, under a key of the file's own (Tink's streaming encryption), so that nothing can be changed, moved or cut off
 * unseen. Before it stand a mark and the key's, which tells another key from damage. What is not encrypted is read as it is.
 */
public final class Seal {
    /** No key: files are written as they are, and those that are encrypted cannot be read. */
    public static final Seal NONE = new Seal(new byte[0]);

    private static final byte[] MARK = "\u0000SCARLN1".getBytes(StandardCharsets.US_ASCII);
    /** Bytes that say so. */
    static final int HEAD = 16;

    private static final int SEGMENT = 65_536;
    private static final String METHOD = "HmacSHA256";

    private final Optional<AesGcmHkdfStreaming> cipher;
    private final byte[] head;

    private Seal(byte[] key) {
        this.cipher = key.length == 0 ? Optional.empty() : Optional.of(cipher(key));
        this.head = key.length == 0 ? new byte[0] : head(key);
    }

    /** The seal of a secret of 32 bytes. */
    public static Seal of(byte[] key) {
        return new Seal(key.clone());
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, METHOD, key.length, SEGMENT, HEAD);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("a key of 32 bytes is taken", cause);
        }
    }

    private static byte[] head(byte[] key) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key, METHOD));
            var head = Arrays.copyOf(MARK, HEAD);
            System.arraycopy(mac.doFinal(MARK), 0, head, MARK.length, HEAD - MARK.length);
            return head;
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every Java has " + METHOD, cause);
        }
    }

    /** Whether what begins so is encrypted, under whatever key. */
    static boolean isSealed(byte[] beginning) {
        return beginning.length >= HEAD && Arrays.equals(Arrays.copyOf(beginning, MARK.length), MARK);
    }

    /** Whether what begins so is as this seal writes it: under its key, or plain without one. */
    boolean isOwn(byte[] beginning) {
        return cipher.isPresent() ? isUnderThis(beginning) : !isSealed(beginning);
    }

    private boolean isUnderThis(byte[] beginning) {
        return beginning.length >= HEAD && Arrays.equals(Arrays.copyOf(beginning, HEAD), head);
    }

    /** What is written to it reaches the file encrypted, whole once it is closed. */
    OutputStream sealing(OutputStream file) throws IOException {
        if (cipher.isEmpty()) {
            return file;
        }
        try {
            file.write(head);
            return cipher.get().newEncryptingStream(file, head);
        } catch (GeneralSecurityException cause) {
            throw new IOException("it cannot be encrypted", cause);
        }
    }

    /** A file's content. Throws {@link SealedException} where it is encrypted under another key. */
    InputStream opening(InputStream file) throws IOException {
        var beginning = file.readNBytes(HEAD);
        if (!isSealed(beginning)) {
            return new SequenceInputStream(new ByteArrayInputStream(beginning), file);
        }
        try {
            return own(beginning).newDecryptingStream(file, head);
        } catch (GeneralSecurityException cause) {
            throw new IOException("it cannot be decrypted", cause);
        }
    }

    /** The same from any place of it. */
    SeekableByteChannel opening(SeekableByteChannel file) throws IOException {
        var buffer = ByteBuffer.allocate(HEAD);
        var isEnd = false;
        while (buffer.hasRemaining() && !isEnd) {
            isEnd = file.read(buffer) < 0;
        }
        var beginning = Arrays.copyOf(buffer.array(), buffer.position());
        file.position(0);
        if (!isSealed(beginning)) {
            return file;
        }
        try {
            return own(beginning).newSeekableDecryptingChannel(file, head);
        } catch (GeneralSecurityException cause) {
            throw new IOException("it cannot be decrypted", cause);
        }
    }

    private AesGcmHkdfStreaming own(byte[] beginning) throws SealedException {
        if (!isUnderThis(beginning)) {
            throw new SealedException(
                    cipher.isPresent()
                            ? "is encrypted under another key (--key-file, --key-command)"
                            : "is encrypted: expected its key (--key-file, --key-command)");
        }
        return cipher.orElseThrow();
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "a seal";
    }
}
