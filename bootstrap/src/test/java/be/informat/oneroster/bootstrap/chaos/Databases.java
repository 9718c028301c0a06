package be.informat.oneroster.bootstrap.chaos;

/** Databases by name; names are lower case letters and digits. */
interface Databases extends AutoCloseable {

    /** A new, empty one. */
    Site empty(String name);

    /** A new one that is like another, which nobody has open. */
    Site copy(String from, String to);

    void drop(String name);

    @Override
    void close();
}
