package be.informat.oneroster.application.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.InMemorySyncLog;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.application.reading.SyncNotes.Answered;
import be.informat.oneroster.application.reading.SyncNotes.Page;
import be.informat.oneroster.application.reading.SyncNotes.Pinned;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncNotesTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final Reader READER = new Reader(TENANT, "sds", "a".repeat(64));
    private static final Instant BEGAN = Instant.parse("2024-11-25T05:00:00Z");

    private final MutableClock clock = new MutableClock(BEGAN);
    private final RunsInMemory runs = new RunsInMemory(clock, tenant -> 7);
    private final InMemorySyncLog stored = new InMemorySyncLog(tenant -> true);
    private boolean isAway;
    private final SyncNotes notes = new SyncNotes(new UnsteadyLog(), runs, clock);

    private void read(int offset, int records) {
        notes.note(new Answered(
                READER, new Pinned(BEGAN, 7), 200, new Page("users-of-all", "users", null, offset, records, 9)));
    }

    private void refused(int status) {
        notes.note(new Answered(READER, null, status, null));
    }

    private List<SyncRun> written() {
        notes.write();
        return stored.runs(TENANT, Instant.EPOCH);
    }

    @Test
    void nothing_is_written_before_somebody_writes() {
        read(0, 5);

        assertThat(stored.runs(TENANT, Instant.EPOCH)).isEmpty();
        assertThat(written()).hasSize(1);
    }

    @Test
    void what_was_noted_is_written_once() {
        read(0, 5);
        written();
        read(5, 4);

        assertThat(written())
                .singleElement()
                .satisfies(run -> assertThat(run.lists())
                        .isEqualTo(Map.of("users-of-all", new ListRead("users", null, false, 0, 2, 9, 9))));
        assertThat(written().getFirst().requests()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_written_waits() {
        read(0, 5);
        isAway = true;
        assertThatThrownBy(notes::write).isInstanceOf(StoreUnavailableException.class);
        read(5, 4);
        isAway = false;

        assertThat(written()).singleElement().extracting(SyncRun::requests).isEqualTo(2L);
    }

    @Test
    void a_refusal_belongs_to_the_run_that_its_token_is_in() {
        runs.begin(TENANT, "sds", READER.token(), "/users", Optional.empty());
        clock.pass(Duration.ofSeconds(9));
        refused(400);

        assertThat(written())
                .containsExactly(new SyncRun(
                        "sds", READER.token(), BEGAN, 7, BEGAN.plusSeconds(9), 1, Map.of(400, 1L), Map.of()));
    }

    @Test
    void a_refusal_of_a_token_without_a_run_stands_by_itself() {
        refused(403);
        clock.pass(Duration.ofSeconds(9));
        refused(403);

        assertThat(written())
                .containsExactly(new SyncRun(
                        "sds", READER.token(), BEGAN, 0, BEGAN.plusSeconds(9), 2, Map.of(403, 2L), Map.of()));
    }

    /** A log whose database goes away. */
    private final class UnsteadyLog implements SyncLog {

        @Override
        public void add(TenantId tenant, List<SyncRun> parts) {
            if (isAway) {
                throw new StoreUnavailableException(new IllegalStateException("away"));
            }
            stored.add(tenant, parts);
        }

        @Override
        public List<SyncRun> runs(TenantId tenant, Instant since) {
            return stored.runs(tenant, since);
        }

        @Override
        public Map<String, Instant> lastReads(TenantId tenant) {
            return stored.lastReads(tenant);
        }

        @Override
        public void forget(Instant before) {
            stored.forget(before);
        }
    }
}
