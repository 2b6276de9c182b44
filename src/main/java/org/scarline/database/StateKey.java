package org.scarline.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.scarline.disk.Seal;

/**
 * The secret that the state is encrypted under. What it protects has keys of its own, derived from it, so that none
 * tells another.
 */
public final class StateKey {
    /** No encryption, and accounts without a password: file rights alone protect. */
    public static final StateKey NONE = new StateKey(Optional.empty());

    private static final int SHORTEST = 16;
    private static final String METHOD = "HmacSHA256";

    private final Optional<byte[]> secret;

    private StateKey(Optional<byte[]> secret) {
        this.secret = secret;
    }

    /** Throws {@link IllegalArgumentException} for a secret that is too short. */
    public static StateKey of(String secret) {
        var bytes = secret.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "the key has %d characters: expected at least %d".formatted(bytes.length, SHORTEST));
        }
        return new StateKey(Optional.of(bytes));
    }

    /** Whether anything is encrypted. */
    public boolean isThere() {
        return secret.isPresent();
    }

    /** What H2 is given for an account: of an encrypted file its own password stands before it. */
    String password(String account) {
        return isThere() ? derived("file") + " " + derived("account " + account) : "";
    }

    /** The account's own password; empty without a key. */
    String accountPassword(String account) {
        return isThere() ? derived("account " + account) : "";
    }

    /** The file's own password, for H2's tool; empty without a key. */
    String filePassword() {
        return isThere() ? derived("file") : "";
    }

    /** What files beside the database are encrypted under. */
    public Seal seal() {
        return isThere() ? Seal.of(bytes("files")) : Seal.NONE;
    }

    /** Marks that stand for names on pages: 64 hexadecimal digits of some texts, or nothing without a key. */
    public Optional<BinaryOperator<String>> marks() {
        return isThere()
                ? Optional.of((site, code) -> derived("name %d:%s%s".formatted(site.length(), site, code)))
                : Optional.empty();
    }

    private String derived(String what) {
        return HexFormat.of().formatHex(bytes(what));
    }

    private byte[] bytes(String what) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret.orElseThrow(), METHOD));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every Java has " + METHOD, cause);
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "a key";
    }
}
