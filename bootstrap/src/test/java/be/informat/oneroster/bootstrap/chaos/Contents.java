package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is stored for the school. Instants differ from one time to the next, so instead of the {@code dateLastModified} of a record
 * stands the number of the publication that it is the instant of.
 *
 * @param sis every row
 * @param publications every one, with what was in it
 * @param records of every publication, tombstones too
 * @param usernames the whole ledger
 * @param computation what was computed last, and what is asked for
 * @param deeds the audit log, oldest last
 */
record Contents(
        Set<Object> sis,
        List<Object> publications,
        Map<Integer, Set<Object>> records,
        List<Object> usernames,
        List<Object> computation,
        List<Object> deeds) {

    static Contents of(Application application) {
        Database database = application.database();
        Tenant tenant = database.tenants().find(new TenantKey(School.KEY)).orElseThrow();
        List<Publication> publications = database.publications().history(tenant.id(), 100);
        Map<Instant, Integer> numbers =
                publications.stream().collect(Collectors.toMap(Publication::instant, Publication::number));
        Map<Integer, Set<Object>> records = new HashMap<>();
        for (Publication publication : publications) {
            records.put(publication.number(), records(database, tenant.id(), publication.number(), numbers));
        }
        return new Contents(
                sis(database, tenant),
                publications.stream()
                        .<Object>map(each -> List.of(each.number(), each.occasion(), each.changes()))
                        .toList(),
                records,
                List.copyOf(database.ledger().load(tenant.id()).entries()),
                List.of(
                        tenant.state(),
                        database.publications().lastComputed(tenant.id()),
                        database.publications().requested(tenant.id()),
                        database.publications().held(tenant.id())),
                database.audit().latest(tenant.id(), 100).stream()
                        .<Object>map(Contents::timeless)
                        .toList());
    }

    private static Set<Object> sis(Database database, Tenant tenant) {
        SisSnapshot sis = database.sis().snapshot(tenant.settings().scope().institutions());
        Set<InstitutionNumber> imported = database.sis().lastImports().keySet();
        return Stream.of(
                        sis.institutions(),
                        sis.locations(),
                        sis.classes(),
                        sis.pupils(),
                        sis.staff(),
                        sis.registrations(),
                        sis.assignments(),
                        sis.classTeachers(),
                        sis.terms(),
                        imported)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private static Set<Object> records(
            Database database, TenantId tenant, int publication, Map<Instant, Integer> numbers) {
        Set<Object> records = new HashSet<>();
        for (Kind kind : Kind.values()) {
            int[] versions = database.rosters().select(tenant, publication, Selection.all(kind));
            database.rosters().read(tenant, kind, versions, 0, versions.length, version -> {
                assertThat(numbers).as("the publications").containsKey(version.dateLastModified());
                records.add(timeless(version, numbers));
            });
        }
        return records;
    }

    private static Object timeless(Version version, Map<Instant, Integer> numbers) {
        return List.of(version.record(), version.status(), numbers.get(version.dateLastModified()));
    }

    private static Object timeless(AuditLog.Entry entry) {
        return List.of(entry.actor(), entry.action(), entry.detail());
    }

    /** What a school and its accounts depend on: without who did what, for who does it twice stands there twice. */
    Contents outcome() {
        return new Contents(sis, publications, records, usernames, computation, List.of());
    }
}
