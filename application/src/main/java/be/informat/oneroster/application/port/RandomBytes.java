package be.informat.oneroster.application.port;

/** A source of secrets: bytes that nobody can foretell. */
@FunctionalInterface
public interface RandomBytes {

    /** Fills the whole array. */
    void fill(byte[] bytes);
}
