package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.domain.check.Finding;
import be.informat.oneroster.domain.check.FindingCode;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the log of syncs tells about how a tenant is read. */
public final class SyncFindings {

    /** A client that reads nothing for so many days is silent; and runs that are older are not looked at. */
    private static final int DAYS = 3;

    /** Nobody syncs in the holidays. */
    private static final MonthDay HOLIDAYS_BEGIN = MonthDay.of(7, 1);

    private static final MonthDay HOLIDAYS_END = MonthDay.of(8, 31);

    private static final int WEEKS_BEFORE_SWITCH = 2;

    /** A run in which something was read later may go on. */
    private static final Duration MAY_GO_ON = Duration.ofMinutes(2);

    /** A list that is begun with one token may be ended with the next one, for so long. */
    private static final Duration LIST_GOES_ON = Duration.ofHours(1);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SyncLog log;
    private final AccessStore access;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which days are counted: Europe/Brussels */
    public SyncFindings(SyncLog log, AccessStore access, Clock clock, ZoneId zone) {
        this.log = log;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The findings, by kind; empty if all is well.
     *
     * @param history of the tenant
     */
    List<Finding> of(Tenant tenant, Collection<AuditLog.Entry> history, LocalDate today) {
        if (tenant.state() != TenantState.ACTIVE) {
            return List.of();
        }
        List<SyncRun> runs =
                log.runs(tenant.id(), today.minusDays(DAYS).atStartOfDay(zone).toInstant());
        List<Finding> findings = new ArrayList<>();
        oldYear(tenant, runs, today).ifPresent(findings::add);
        findings.addAll(silent(tenant, history, today));
        findings.addAll(notReadToTheEnd(runs));
        findings.addAll(fromTheFuture(runs));
        return findings;
    }

    private Optional<Finding> oldYear(Tenant tenant, List<SyncRun> runs, LocalDate today) {
        LocalDate switchDay = tenant.settings().switchDate().atYear(today.getYear());
        if (!today.isBefore(switchDay) || today.isBefore(switchDay.minusWeeks(WEEKS_BEFORE_SWITCH))) {
            return Optional.empty();
        }
        String key = tenant.key().value();
        return runs.stream()
                .filter(run -> !run.lists().isEmpty())
                .findFirst()
                .map(run -> new Finding(
                        FindingCode.OLD_YEAR_STILL_SYNCED,
                        key,
                        List.of(day(run.lastRead()).toString(), switchDay.toString())));
    }

    private List<Finding> silent(Tenant tenant, Collection<AuditLog.Entry> history, LocalDate today) {
        MonthDay day = MonthDay.from(today);
        if (!day.isBefore(HOLIDAYS_BEGIN) && !day.isAfter(HOLIDAYS_END)) {
            return List.of();
        }
        Instant activated = history.stream()
                .filter(entry -> entry.action().equals(ActivateTenant.ACTIVATED)
                        || entry.action().equals(ActivateTenant.REACTIVATED))
                .map(AuditLog.Entry::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        Map<String, Instant> lastReads = log.lastReads(tenant.id());
        List<Finding> findings = new ArrayList<>();
        for (ApiClient client : access.all()) {
            if (!client.tenant().equals(tenant.id()) || client.revoked() != null) {
                continue;
            }
            Instant opened = client.created().isAfter(activated) ? client.created() : activated;
            Instant lastRead = lastReads.getOrDefault(client.id(), Instant.MIN);
            LocalDate since = day(lastRead.isAfter(opened) ? lastRead : opened);
            if (!since.plusDays(DAYS).isAfter(today)) {
                findings.add(
                        new Finding(FindingCode.CLIENT_SILENT, client.id(), List.of(client.id(), since.toString())));
            }
        }
        return findings;
    }

    /** For each client and collection the latest run that ended and left something out. */
    private List<Finding> notReadToTheEnd(List<SyncRun> runs) {
        Instant now = clock.instant();
        Map<String, Finding> findings = new TreeMap<>();
        for (SyncRun run : runs) {
            if (run.lastRead().plus(MAY_GO_ON).isAfter(now)) {
                continue;
            }
            run.lists().forEach((list, read) -> {
                long records = read.records() + recordsWithLaterTokens(run, list, runs);
                if (read.firstOffset() == 0 && records < read.total() && !isReadLater(run, read, runs)) {
                    findings.putIfAbsent(
                            run.client() + " " + read.collection(),
                            new Finding(
                                    FindingCode.LIST_NOT_READ_TO_END,
                                    run.client(),
                                    List.of(
                                            run.client(),
                                            read.collection(),
                                            String.valueOf(records),
                                            String.valueOf(read.total()),
                                            minute(run.began()))));
                }
            });
        }
        return List.copyOf(findings.values());
    }

    /** Whether the client got everything all the same: in a list of the collection that is no shorter and asks from no later instant. */
    private static boolean isReadLater(SyncRun run, ListRead part, List<SyncRun> runs) {
        return runs.stream()
                .filter(other ->
                        other.client().equals(run.client()) && !other.lastRead().isBefore(run.lastRead()))
                .flatMap(other -> other.lists().values().stream())
                .filter(list -> list.collection().equals(part.collection()))
                .filter(list -> list.firstOffset() == 0 && list.records() >= list.total())
                .anyMatch(list -> list.total() >= part.total() && asksForAllOf(list.since(), part.since()));
    }

    private static boolean asksForAllOf(@Nullable Instant since, @Nullable Instant partSince) {
        return since == null || (partSince != null && !since.isAfter(partSince));
    }

    private static long recordsWithLaterTokens(SyncRun run, String list, List<SyncRun> runs) {
        return runs.stream()
                .filter(other ->
                        other.client().equals(run.client()) && !other.token().equals(run.token()))
                .filter(other -> !other.began().isBefore(run.began())
                        && other.began().isBefore(run.lastRead().plus(LIST_GOES_ON)))
                .map(other -> other.lists().get(list))
                .filter(read -> read != null && read.firstOffset() > 0)
                .mapToLong(ListRead::records)
                .sum();
    }

    private List<Finding> fromTheFuture(List<SyncRun> runs) {
        Map<String, Finding> findings = new TreeMap<>();
        for (SyncRun run : runs) {
            for (ListRead read : run.lists().values()) {
                Instant since = read.since();
                if (since != null && read.isAhead()) {
                    findings.putIfAbsent(
                            run.client() + " " + read.collection(),
                            new Finding(
                                    FindingCode.DELTA_FROM_THE_FUTURE,
                                    run.client(),
                                    List.of(
                                            run.client(),
                                            read.collection(),
                                            since.toString(),
                                            minute(run.lastRead()))));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
