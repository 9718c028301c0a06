package be.informat.oneroster.application.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.UnreadRoster;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SelectionCacheTest {

    private static final TenantId TENANT = new TenantId(1);

    private final AtomicInteger selected = new AtomicInteger();
    private final CountDownLatch allowed = new CountDownLatch(1);
    private boolean isAway;

    private final RosterReader roster = new UnreadRoster() {
        @Override
        public int[] select(TenantId tenant, int publication, Selection selection) {
            selected.incrementAndGet();
            await(allowed);
            if (isAway) {
                throw new StoreUnavailableException(new IllegalStateException("away"));
            }
            return new int[] {tenant.value(), publication};
        }
    };

    private final SelectionCache cache = new SelectionCache(roster, 1_000_000);

    @Test
    void the_same_question_is_selected_once() {
        allowed.countDown();
        assertThat(cache.versions(TENANT, 7, Selection.all(Kind.USER))).containsExactly(1, 7);
        assertThat(cache.versions(TENANT, 7, Selection.all(Kind.USER))).containsExactly(1, 7);
        assertThat(selected).hasValue(1);
    }

    @Test
    void every_part_of_the_question_counts() {
        allowed.countDown();
        cache.versions(TENANT, 7, Selection.all(Kind.USER));
        assertThat(cache.versions(TENANT, 8, Selection.all(Kind.USER))).containsExactly(1, 8);
        assertThat(cache.versions(new TenantId(2), 7, Selection.all(Kind.USER))).containsExactly(2, 7);
        cache.versions(TENANT, 7, Selection.all(Kind.CLASS));
        assertThat(selected).hasValue(4);
    }

    @Test
    void many_who_ask_at_once_wait_for_one_selection() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<int[]>> answers = new ArrayList<>();
            for (int reader = 0; reader < 50; reader++) {
                answers.add(threads.submit(() -> cache.versions(TENANT, 7, Selection.all(Kind.USER))));
            }
            allowed.countDown();
            for (Future<int[]> answer : answers) {
                assertThat(answer.get()).containsExactly(1, 7);
            }
        }
        assertThat(selected).hasValue(1);
    }

    @Test
    void a_failure_is_told_and_not_remembered() {
        allowed.countDown();
        isAway = true;
        assertThatThrownBy(() -> cache.versions(TENANT, 7, Selection.all(Kind.USER)))
                .isInstanceOf(StoreUnavailableException.class);
        isAway = false;
        assertThat(cache.versions(TENANT, 7, Selection.all(Kind.USER))).containsExactly(1, 7);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
