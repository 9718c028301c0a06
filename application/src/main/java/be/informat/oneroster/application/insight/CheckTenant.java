package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.PublicationStore.HeldPublication;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.application.usernames.MatchAccounts;
import be.informat.oneroster.domain.check.Finding;
import be.informat.oneroster.domain.check.FindingCode;
import be.informat.oneroster.domain.check.RosterChecks;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds everything that a school should know of its tenant. */
public final class CheckTenant {

    /** From this age on school data is old: an extract comes every night, and a weekend is no reason to worry. */
    private static final Period DATA_IS_OLD = Period.ofDays(3);

    private final TenantStore tenants;
    private final TenantWork work;
    private final SisStore sis;
    private final RosterComputer computer;
    private final SyncFindings syncs;
    private final ZoneId zone;

    /** @param zone in which days are counted: Europe/Brussels */
    public CheckTenant(
            TenantStore tenants,
            TenantWork work,
            SisStore sis,
            RosterComputer computer,
            SyncFindings syncs,
            ZoneId zone) {
        this.tenants = tenants;
        this.work = work;
        this.sis = sis;
        this.computer = computer;
        this.syncs = syncs;
        this.zone = zone;
    }

    /**
     * @param today in Europe/Brussels
     * @param messages the language of the texts
     */
    public record Command(TenantKey key, LocalDate today, Messages messages) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** @param findings the gravest kinds first; empty if all is well */
        record Checked(Tenant tenant, List<WordedFinding> findings) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    /** A finding in words. */
    public record WordedFinding(Finding finding, String message, String advice) {}

    public Outcome check(Command command) {
        return tenants.find(command.key())
                .<Outcome>map(tenant -> new Outcome.Checked(
                        tenant, work.locked(tenant.id(), stores -> findings(stores, tenant, command))))
                .orElseGet(() -> new Outcome.UnknownTenant(command.key()));
    }

    private List<WordedFinding> findings(Stores stores, Tenant tenant, Command command) {
        Forecast forecast = computer.forecast(stores, tenant, stores.ledger().load(tenant.id()), command.today());
        List<Finding> findings = new ArrayList<>();
        stores.publications().held(tenant.id()).ifPresent(held -> findings.add(held(held, tenant, command.messages())));
        if (tenant.state() == TenantState.ONBOARDING && isNeverCompared(stores, tenant)) {
            String key = tenant.key().value();
            findings.add(new Finding(FindingCode.ACCOUNTS_NEVER_COMPARED, key, List.of(key)));
        }
        findings.addAll(RosterChecks.of(
                forecast.sis(),
                tenant.settings(),
                forecast.contested(),
                forecast.usernames(),
                forecast.roster(),
                command.today()));
        findings.addAll(oldData(tenant, command.today()));
        findings.addAll(syncs.of(tenant, stores.audit().latest(tenant.id(), Integer.MAX_VALUE), command.today()));
        findings.sort(Comparator.comparing(Finding::code));
        return findings.stream()
                .map(finding -> worded(finding, command.messages()))
                .toList();
    }

    private static boolean isNeverCompared(Stores stores, Tenant tenant) {
        return stores.audit().latest(tenant.id(), Integer.MAX_VALUE).stream()
                .noneMatch(entry -> entry.action().equals(MatchAccounts.ACTION));
    }

    private Finding held(HeldPublication held, Tenant tenant, Messages messages) {
        String losses = held.losses().stream()
                .map(loss -> messages.text(
                        "loss." + loss.counted().wireName(),
                        String.valueOf(loss.lost()),
                        String.valueOf(loss.before())))
                .collect(Collectors.joining("; "));
        String key = tenant.key().value();
        return new Finding(
                FindingCode.PUBLICATION_HELD, key, List.of(day(held.since()).toString(), losses, key));
    }

    private List<Finding> oldData(Tenant tenant, LocalDate today) {
        Map<InstitutionNumber, Instant> imports = sis.lastImports();
        return tenant.settings().scope().institutions().stream()
                .filter(imports::containsKey)
                .sorted(Comparator.naturalOrder())
                .map(number -> Map.entry(number, day(imports.getOrDefault(number, Instant.EPOCH))))
                .filter(imported -> imported.getValue().plus(DATA_IS_OLD).isBefore(today))
                .map(imported -> new Finding(
                        FindingCode.SIS_DATA_OLD,
                        imported.getKey().value(),
                        List.of(imported.getKey().value(), imported.getValue().toString())))
                .toList();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static WordedFinding worded(Finding finding, Messages messages) {
        String key = "finding." + finding.code().wireName();
        return new WordedFinding(
                finding,
                messages.text(key + ".message", finding.arguments()),
                messages.text(key + ".advice", finding.arguments()));
    }
}
