package be.informat.oneroster.bootstrap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoundsTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Rounds rounds = new Rounds(Thread.ofPlatform().name("rounds"));

    @Test
    void a_round_that_fails_does_not_end_the_others_even_by_an_error() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(4);
        rounds.start(AT_ONCE, A_MOMENT, () -> {
            begun.countDown();
            if (begun.getCount() % 2 == 0) {
                throw new IllegalStateException("a defect that a test brings about");
            }
            throw new OutOfMemoryError("that a test brings about");
        });

        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        rounds.end(Duration.ofSeconds(10));
    }

    @Test
    void the_end_waits_for_the_round_that_runs_and_no_other_begins() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        rounds.start(AT_ONCE, A_MOMENT, () -> {
            assertThat(ended.getCount()).as("no other").isOne();
            running.countDown();
            while (!rounds.isEnding()) {
                Thread.onSpinWait();
            }
            ended.countDown();
        });
        running.await();

        rounds.end(Duration.ofSeconds(10));

        assertThat(ended.getCount()).isZero();
    }

    @Test
    void a_round_that_does_not_end_in_time_is_interrupted() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        rounds.start(AT_ONCE, A_MOMENT, () -> {
            running.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        running.await();

        rounds.end(A_MOMENT);

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_end_that_does_not_wait_interrupts_nobody() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        rounds.start(AT_ONCE, A_MOMENT, () -> {
            running.countDown();
            try {
                goOn.await();
                interrupted.complete(Thread.currentThread().isInterrupted());
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        });
        running.await();

        rounds.endWithoutWaiting();

        assertThat(rounds.isEnding()).isTrue();
        goOn.countDown();
        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isFalse();
    }
}
