package be.informat.oneroster.application.port;

import java.time.Instant;
import java.util.List;

/** The keys that all nodes sign tokens with. They belong to the installation, not to a tenant. */
public interface SigningKeyStore {

    /** All keys, the newest first; empty at first. */
    List<SigningKey> all();

    /** Adds a key; false, and nothing is stored, if another node was first with a key of this number. */
    boolean add(SigningKey key);

    /** Forgets a key and every key before it. */
    void removeUpTo(int number);

    /**
     * @param number 1 for the first key, and one more for each that follows
     * @param privateKey the key pair, as text that only the issuer of tokens reads; a secret
     */
    record SigningKey(int number, Instant created, String privateKey) {

        /** Tells no secret. */
        @Override
        public String toString() {
            return "SigningKey[number=" + number + ", created=" + created + "]";
        }
    }
}
