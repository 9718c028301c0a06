package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.RandomBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets and ids, and compares them by what is stored of them. */
final class SecretText {

    /** 264 random bits: one first character that is not allowed takes less than one of them. */
    private static final int SECRET_BYTES = 33;

    private static final int ID_BYTES = 9;

    private SecretText() {}

    /** 44 characters of {@code [A-Za-z0-9_-]}, the first one no hyphen. */
    static String newSecret(RandomBytes random) {
        return newText(random, SECRET_BYTES);
    }

    /** 12 characters of {@code [A-Za-z0-9_-]}, the first one no hyphen. */
    static String newId(RandomBytes random) {
        return newText(random, ID_BYTES);
    }

    private static String newText(RandomBytes random, int length) {
        byte[] bytes = new byte[length];
        String text;
        do {
            random.fill(bytes);
            text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (text.startsWith("-"));
        return text;
    }

    /** What is stored of a secret. */
    static String hash(String secret) {
        return HexFormat.of().formatHex(sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether two stored forms are the same, in a time that does not depend on where they differ. */
    static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
