package be.informat.oneroster.application.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.InMemoryAccessStore;
import be.informat.oneroster.application.port.InMemorySyncLog;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.domain.check.Finding;
import be.informat.oneroster.domain.check.FindingCode;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncFindingsTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant NOW = Instant.parse("2025-03-13T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 13);
    private static final String TOKEN = "a".repeat(64);

    private final InMemorySyncLog log = new InMemorySyncLog(tenant -> true);
    private final InMemoryAccessStore access = new InMemoryAccessStore(tenant -> TenantState.ACTIVE);
    private final SyncFindings findings = new SyncFindings(log, access, new MutableClock(NOW), BRUSSELS);

    private List<Finding> on(LocalDate today) {
        return found(TenantState.ACTIVE, List.of(), today);
    }

    private List<Finding> found(TenantState state, List<AuditLog.Entry> history, LocalDate today) {
        Tenant tenant =
                new Tenant(TENANT, state, new SettingsBuilder().key("klaproos").build());
        return findings.of(tenant, history, today);
    }

    private void client(String created) {
        access.add(new ApiClient(
                "sds", TENANT, Set.of(ApiScope.ROSTER_CORE), List.of("hash"), Instant.parse(created), null));
    }

    private void read(String began, String token, ListRead list) {
        Instant at = Instant.parse(began);
        log.add(TENANT, List.of(new SyncRun("sds", token, at, 7, at.plusSeconds(60), 1, Map.of(), Map.of("l", list))));
    }

    private static ListRead users(int offset, int records) {
        return new ListRead("users", null, false, offset, 1, records, 344);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-12T05:00:00Z, 2025-03-13, false",
        "2025-03-10T23:30:00Z, 2025-03-13, false",
        "2025-03-10T22:30:00Z, 2025-03-13, true",
        "2025-03-09T05:00:00Z, 2025-03-13, true",
        "2025-06-20T05:00:00Z, 2025-06-30, true",
        "2025-06-20T05:00:00Z, 2025-07-01, false",
        "2025-06-20T05:00:00Z, 2025-08-31, false",
        "2025-06-20T05:00:00Z, 2025-09-01, true"
    })
    void a_client_that_reads_nothing_for_three_days_is_silent_but_not_in_the_holidays(
            String lastRead, LocalDate today, boolean isSilent) {
        client("2024-09-01T00:00:00Z");
        read(lastRead, TOKEN, users(0, 344));

        assertThat(on(today).stream().anyMatch(finding -> finding.code() == FindingCode.CLIENT_SILENT))
                .isEqualTo(isSilent);
    }

    @Test
    void a_client_that_never_read_is_silent_three_days_after_it_could() {
        client("2025-03-01T00:00:00Z");

        assertThat(on(TODAY))
                .containsExactly(new Finding(FindingCode.CLIENT_SILENT, "sds", List.of("sds", "2025-03-01")));
        AuditLog.Entry activated = new AuditLog.Entry(
                Instant.parse("2025-03-12T09:00:00Z"), new TenantKey("klaproos"), "an", "tenant-activated", "");
        assertThat(found(TenantState.ACTIVE, List.of(activated), TODAY)).isEmpty();
        assertThat(found(TenantState.SUSPENDED, List.of(), TODAY)).isEmpty();
    }

    @Test
    void a_list_of_which_less_came_than_there_is_was_not_read_to_its_end() {
        read("2025-03-13T05:00:00Z", TOKEN, users(0, 100));

        assertThat(on(TODAY))
                .containsExactly(new Finding(
                        FindingCode.LIST_NOT_READ_TO_END,
                        "sds",
                        List.of("sds", "users", "100", "344", "2025-03-13 06:00")));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-13T05:00:00Z, 344", "2025-03-13T08:58:30Z, 100", "2025-03-09T05:00:00Z, 100"})
    void a_list_that_is_whole_or_may_go_on_or_is_old_is_no_finding(String began, int records) {
        read(began, TOKEN, users(0, records));

        assertThat(on(TODAY)).isEmpty();
    }

    @Test
    void a_list_that_went_on_with_the_next_token_is_taken_together() {
        read("2025-03-13T05:00:00Z", TOKEN, users(0, 100));
        read("2025-03-13T05:30:00Z", "b".repeat(64), users(100, 244));

        assertThat(on(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, 344, false",
                "none, 2025-03-12T05:00:00Z, 344, true",
                "none, none, 343, true",
                "2025-03-12T05:00:00Z, none, 344, false",
                "2025-03-12T05:00:00Z, 2025-03-12T05:00:00Z, 344, false",
                "2025-03-12T05:00:00Z, 2025-03-12T06:00:00Z, 344, true"
            })
    void what_was_left_out_and_read_later_is_no_finding(Instant since, Instant later, int total, boolean isTold) {
        read("2025-03-13T05:00:00Z", TOKEN, new ListRead("users", since, false, 0, 1, 100, 344));
        read("2025-03-13T06:00:00Z", TOKEN, new ListRead("users", later, false, 0, 1, total, total));

        assertThat(on(TODAY).isEmpty()).isNotEqualTo(isTold);
    }

    @Test
    void a_delta_that_asks_for_the_future_is_told() {
        Instant since = Instant.parse("2025-03-13T05:00:05Z");
        read("2025-03-13T05:00:00Z", TOKEN, new ListRead("users", since, true, 0, 1, 0, 0));

        assertThat(on(TODAY))
                .containsExactly(new Finding(
                        FindingCode.DELTA_FROM_THE_FUTURE,
                        "sds",
                        List.of("sds", "users", "2025-03-13T05:00:05Z", "2025-03-13 06:01")));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-30T05:00:00Z, 2025-07-31, false",
        "2025-07-31T05:00:00Z, 2025-08-01, true",
        "2025-08-13T05:00:00Z, 2025-08-14, true",
        "2025-08-05T05:00:00Z, 2025-08-14, false",
        "2025-08-14T05:00:00Z, 2025-08-15, false"
    })
    void in_the_two_weeks_before_the_switch_nobody_should_sync(String read, LocalDate today, boolean isTold) {
        read(read, TOKEN, users(0, 344));

        assertThat(on(today).stream().anyMatch(finding -> finding.code() == FindingCode.OLD_YEAR_STILL_SYNCED))
                .isEqualTo(isTold);
    }
}
