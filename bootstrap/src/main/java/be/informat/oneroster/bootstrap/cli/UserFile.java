package be.informat.oneroster.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the user names, read and written as a whole. */
final class UserFile {

    private UserFile() {}

    /** @param what what it should be, for who gave a wrong one */
    static byte[] read(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.wrongInput("There is no file " + file + ".", "Give " + what + ".");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw CommandFailure.failed(
                    file + " cannot be read (" + unreadable.getMessage() + ").", "Check that you may read it.");
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw CommandFailure.failed(
                    file + " cannot be written (" + unwritable.getMessage() + ").",
                    "Give a file in a folder that is there, can be written and has room.");
        }
    }
}
