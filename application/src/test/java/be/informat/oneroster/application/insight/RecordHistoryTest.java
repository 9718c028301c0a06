package be.informat.oneroster.application.insight;

import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.insight.HistoryEntry.Change;
import be.informat.oneroster.application.insight.HistoryEntry.Event;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.UnreadRoster;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordHistoryTest {

    private static final Instant FORGOTTEN = Instant.parse("2024-09-01T00:00:00Z");
    private static final RosterRecord EVELIEN = Records.pupil(id(1), "Evelien", "Poppe", Records.SCHOOL);
    private static final RosterRecord RENAMED = Records.pupil(id(1), "Evy", "Poppe", Records.SCHOOL);

    private final List<RosterReader.Version> versions = new ArrayList<>();

    private final RosterReader reader = new UnreadRoster() {
        @Override
        public List<Version> history(TenantId tenant, Kind kind, Field field, UUID id) {
            return versions;
        }
    };

    private void version(RosterRecord record, Status status, int daysAfter) {
        versions.add(new RosterReader.Version(
                versions.size() + 1, record, status, FORGOTTEN.plusSeconds(86_400L * daysAfter)));
    }

    private List<HistoryEntry> history() {
        return new RecordHistory(new TenantId(1), reader, List.of(), FORGOTTEN).of(Kind.USER, "sourcedId", id(1));
    }

    @Test
    void a_record_appears_changes_leaves_and_returns() {
        version(EVELIEN, Status.ACTIVE, 0);
        version(RENAMED, Status.ACTIVE, 1);
        version(RENAMED, Status.TO_BE_DELETED, 2);
        version(RENAMED, Status.ACTIVE, 3);

        assertThat(history())
                .extracting(HistoryEntry::event)
                .containsExactly(Event.APPEARED, Event.CHANGED, Event.LEFT, Event.RETURNED);
        assertThat(history().get(1).changes())
                .contains(new Change("givenName", "Evelien", "Evy"))
                .noneMatch(change -> change.field().equals("familyName"));
    }

    @Test
    void what_may_have_had_versions_that_are_forgotten_is_not_said_to_have_appeared() {
        version(EVELIEN, Status.ACTIVE, -1);
        version(RENAMED, Status.ACTIVE, 1);

        assertThat(history()).extracting(HistoryEntry::event).containsExactly(Event.OLDEST_KEPT, Event.CHANGED);
    }
}
