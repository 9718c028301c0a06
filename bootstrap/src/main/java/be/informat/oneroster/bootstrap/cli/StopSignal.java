package be.informat.oneroster.bootstrap.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * Somebody wants the program to end: Ctrl-C, SIGTERM. While a server waits for it, the signal does not end the process, so that the
 * server can finish its work first and choose its own exit code; at other times signals do what they always do.
 */
public final class StopSignal {

    private final CountDownLatch raised = new CountDownLatch(1);
    private final Iterable<String> signals;

    private StopSignal(Iterable<String> signals) {
        this.signals = signals;
    }

    static StopSignal ofThisProcess() {
        return new StopSignal(List.of("INT", "TERM"));
    }

    /** One that no process gives. */
    public static StopSignal byHand() {
        return new StopSignal(List.of());
    }

    public void raise() {
        raised.countDown();
    }

    /** Takes the signals of the process, from now on. A second one ends it at once. */
    void listen() {
        for (String name : signals) {
            Signal.handle(new Signal(name), signal -> {
                if (raised.getCount() == 0) {
                    Runtime.getRuntime().halt(128 + signal.getNumber());
                }
                raise();
            });
        }
    }

    /** Returns when the signal was raised, or this thread was interrupted. */
    void await() {
        try {
            raised.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
