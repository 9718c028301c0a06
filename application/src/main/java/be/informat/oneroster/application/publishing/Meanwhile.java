package be.informat.oneroster.application.publishing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that goes on in a thread of its own until its result is asked for: the store reads one thing while another is read. */
final class Meanwhile<T> implements AutoCloseable {

    private final CompletableFuture<T> work;

    private Meanwhile(CompletableFuture<T> work) {
        this.work = work;
    }

    static <T> Meanwhile<T> doing(Supplier<T> work) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
    }

    /** Waits for the result; what the work threw is thrown here. */
    T result() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits until it is over, whatever became of it: what it used can be used again. */
    @Override
    public void close() {
        work.handle((result, failure) -> null).join();
    }
}
