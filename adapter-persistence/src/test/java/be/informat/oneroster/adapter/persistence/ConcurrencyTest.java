package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.adapter.persistence.Installation.TODAY;
import static be.informat.oneroster.adapter.persistence.Installation.newSettings;
import static be.informat.oneroster.adapter.persistence.Installation.newTenant;
import static be.informat.oneroster.adapter.persistence.Installation.publish;
import static be.informat.oneroster.adapter.persistence.Installation.pupil;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_IMPORT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.RunStore.Run;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What many do at the same time, on both databases. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ConcurrencyTest {

    @Parameter
    private Engine engine;

    private Database database;

    @BeforeParameterizedClassInvocation
    void open() {
        database = engine.open();
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    /** A run, and the instant just before it was asked for. */
    private record Begun(Instant before, Run run) {}

    @Test
    void no_run_that_begins_after_the_instant_of_a_publication_sees_an_older_one() throws Exception {
        TenantId tenant = newTenant(database);
        List<Publication> published = new ArrayList<>();
        published.add(publish(database, tenant, Records.appear(pupil(1, "Evelien"))));
        List<Callable<List<Begun>>> readers = IntStream.range(0, 3)
                .<Callable<List<Begun>>>mapToObj(reader -> () -> beginRuns(tenant, reader))
                .toList();
        List<Begun> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<List<Begun>>> reading =
                    readers.stream().map(threads::submit).toList();
            for (int step = 0; step < 30; step++) {
                published.add(publish(database, tenant, Records.change(pupil(1, "Evelien " + step))));
            }
            for (Future<List<Begun>> one : reading) {
                begun.addAll(one.get());
            }
        }
        assertThat(begun).hasSize(180).allSatisfy(one -> {
            Optional<Publication> newest = published.stream()
                    .filter(publication -> !publication.instant().isAfter(one.before()))
                    .reduce((first, second) -> second);
            newest.ifPresent(
                    publication -> assertThat(one.run().publication()).isGreaterThanOrEqualTo(publication.number()));
            published.stream()
                    .filter(publication ->
                            !publication.instant().isAfter(one.run().began()))
                    .forEach(publication ->
                            assertThat(one.run().publication()).isGreaterThanOrEqualTo(publication.number()));
        });
    }

    private List<Begun> beginRuns(TenantId tenant, int reader) {
        List<Begun> begun = new ArrayList<>();
        for (int run = 0; run < 60; run++) {
            String token = "%d-%d".formatted(reader, run);
            Instant before = Instant.now();
            begun.add(new Begun(
                    before,
                    database.runs()
                            .begin(tenant, "client", token, "/users", Optional.empty())
                            .orElseThrow()));
        }
        return begun;
    }

    @Test
    void imports_come_one_after_the_other_each_as_a_whole() throws Exception {
        List<SisSnapshot> extracts = IntStream.range(0, 4)
                .mapToObj(number -> {
                    SisBuilder extract = new SisBuilder().withLocation("Centrum");
                    IntStream.range(0, 20)
                            .forEach(pupil -> extract.registered("Leerling " + number + "-" + pupil, "Centrum", null));
                    return extract.build();
                })
                .toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Boolean>> imports = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                extracts.forEach(extract -> imports.add(threads.submit(() -> importAll(extract))));
            }
            for (Future<Boolean> one : imports) {
                assertThat(one.get()).isTrue();
            }
        }
        SisSnapshot stored = database.sis().snapshot(Set.of(SisBuilder.INSTITUTION));
        assertThat(extracts)
                .anySatisfy(
                        extract -> assertThat(stored.pupils()).containsExactlyInAnyOrderElementsOf(extract.pupils()));
        assertThat(stored.registrations()).hasSize(20);
    }

    private boolean importAll(SisSnapshot extract) {
        database.sis().replace(extract, TODAY, difference -> true, Progress.SILENT);
        return true;
    }

    @Test
    void a_tenant_that_gets_an_institution_while_it_is_imported_is_told() throws Exception {
        CountDownLatch created = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<TenantId> tenant =
                    thread.submit(() -> database.work().lockedForSettings(Optional.empty(), stores -> {
                        TenantId id = stores.tenants()
                                .create(newSettings().institutions("998877").build())
                                .id();
                        created.countDown();
                        sleep();
                        return id;
                    }));
            assertThat(created.await(60, TimeUnit.SECONDS)).isTrue();
            importAll(new SisBuilder().withLocation("998877", "Haven").build());
            assertThat(database.publications().requested(tenant.get())).containsExactly(Reason.IMPORT);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_reads_the_school_data_meanwhile_sees_what_was_there_before() {
        InstitutionNumber institution = new InstitutionNumber("776655");
        importAll(new SisBuilder().withLocation("776655", "Toren").build());
        List<String> seen = new ArrayList<>();
        database.sis()
                .replace(
                        new SisBuilder().withLocation("776655", "Poort").build(),
                        TODAY,
                        difference -> true,
                        (done, total) -> database.sis().snapshot(Set.of(institution)).locations().stream()
                                .map(Location::name)
                                .forEach(seen::add));
        assertThat(seen).isNotEmpty().containsOnly("Toren");
        assertThat(database.sis().snapshot(Set.of(institution)).locations())
                .extracting(Location::name)
                .containsExactly("Poort");
    }

    @Test
    void a_snapshot_is_of_one_moment_for_all_tables() {
        importAll(new SisBuilder().withLocation("665544", "Kade").build());
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        database.pools().snapshots().snapshot(sql -> {
            before.add(sql.fetchCount(SIS_IMPORT));
            importAll(new SisBuilder().withLocation("554433", "Sluis").build());
            after.add(sql.fetchCount(SIS_LOCATION, SIS_LOCATION.NAME.eq("Sluis")));
            after.add(sql.fetchCount(SIS_IMPORT) - before.getFirst());
            return true;
        });
        assertThat(after).containsExactly(0, 0);
    }

    @Test
    void publishers_of_many_tenants_read_the_school_data_side_by_side() throws Exception {
        List<TenantId> tenants =
                IntStream.range(0, 12).mapToObj(number -> newTenant(database)).toList();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> publishing = tenants.stream()
                    .map(tenant -> threads.submit(() -> database.work()
                            .locked(
                                    tenant,
                                    stores -> database.sis()
                                            .snapshot(Set.of(SisBuilder.INSTITUTION))
                                            .locations()
                                            .size())))
                    .toList();
            for (Future<Integer> one : publishing) {
                assertThat(one.get()).isNotNegative();
            }
        }
    }
}
