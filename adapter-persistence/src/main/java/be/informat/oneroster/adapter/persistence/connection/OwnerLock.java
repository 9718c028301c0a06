package be.informat.oneroster.adapter.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to open the embedded database's file. It is a lock of the operating system, so it ends with its process, however that ends.
 */
final class OwnerLock implements AutoCloseable {

    /** The lock is on a byte that nobody reads: where locks are mandatory, others must still read who holds it. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Folders that this process owns. Looked at first: on some systems a process loses its lock when it closes any other channel on the
     * same file.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private OwnerLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * @param folder the real path of one that exists
     * @param holder who asks, for those who wait
     * @return empty if another process, or this one, has it
     */
    static Optional<OwnerLock> take(Path folder, String holder) {
        if (!OWN.add(folder)) {
            return Optional.empty();
        }
        OwnerLock lock = null;
        try {
            lock = lockFile(folder, holder);
            return Optional.ofNullable(lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database cannot be opened: " + file(folder), e);
        } finally {
            if (lock == null) {
                OWN.remove(folder);
            }
        }
    }

    private static @Nullable OwnerLock lockFile(Path folder, String holder) throws IOException {
        FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock locked = null;
        try {
            locked = channel.tryLock(LOCKED_BYTE, 1, false);
            if (locked == null) {
                return null;
            }
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new OwnerLock(folder, channel);
        } finally {
            if (locked == null) {
                channel.close();
            }
        }
    }

    /** Who holds the lock, as it said itself; empty if nobody ever did. */
    static String holder(Path folder) {
        try {
            return Files.readString(file(folder));
        } catch (IOException e) {
            return "";
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("owner.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock cannot be given back: " + file(folder), e);
        } finally {
            OWN.remove(folder);
        }
    }
}
