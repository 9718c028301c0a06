package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.AuditLog.Entry;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every unit of work must do. */
@Timeout(60)
public abstract class TenantWorkContract {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 25);
    private static final Occasion OCCASION = new Occasion(TODAY, Set.of(Reason.IMPORT));
    private static final UsernameLedger LEDGER = UsernameLedger.of(
            List.of(LedgerEntry.computed(NameSpace.TENANT, person("Evelien Poppe"), "evelien.poppe")));
    private static final RosterChanges PUPIL = Records.appear(Records.pupil(id(1), "Evelien", "Poppe", SCHOOL));
    private static final Duration LONG_ENOUGH = Duration.ofMillis(300);

    protected abstract TenantWork work();

    /** The same stores, outside a unit of work. */
    protected abstract Stores outside();

    protected abstract TenantId newTenant();

    private static boolean writeEverything(Stores stores, TenantId tenant) {
        stores.tenants().changeState(tenant, TenantState.ACTIVE);
        stores.ledger()
                .save(
                        tenant,
                        UsernameLedger.empty(),
                        LEDGER,
                        LedgerStore.Occasion.publication(Instant.EPOCH, Set.of(Reason.IMPORT)));
        stores.publications().publish(tenant, PUPIL, OCCASION);
        stores.publications().request(tenant, Reason.SETTINGS);
        stores.publications().computed(tenant, TODAY, Optional.empty());
        stores.audit().record(tenant, new Entry(Instant.EPOCH, new TenantKey("klaproos"), "schedule", "published", ""));
        return true;
    }

    private void nothingIsThere(TenantId tenant) {
        Stores stores = outside();
        assertThat(stores.ledger().load(tenant)).isEqualTo(UsernameLedger.empty());
        assertThat(stores.publications().head(tenant)).isEmpty();
        assertThat(stores.publications().inForce(tenant).of(Kind.USER)).isEmpty();
        assertThat(stores.publications().requested(tenant)).isEmpty();
        assertThat(stores.publications().lastComputed(tenant)).isEmpty();
    }

    @Test
    void what_a_unit_wrote_is_stored_when_it_returns() {
        TenantId tenant = newTenant();
        work().locked(tenant, stores -> writeEverything(stores, tenant));
        Stores stores = outside();
        assertThat(stores.tenants().find(tenant))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(TenantState.ACTIVE));
        assertThat(stores.ledger().load(tenant)).isEqualTo(LEDGER);
        assertThat(stores.publications().head(tenant)).map(Publication::number).contains(1);
        assertThat(stores.publications().requested(tenant)).containsExactly(Reason.SETTINGS);
        assertThat(stores.audit().latest(tenant, 5)).hasSize(1);
    }

    @Test
    void a_unit_that_throws_stores_nothing() {
        TenantId tenant = newTenant();
        IllegalArgumentException failure = new IllegalArgumentException("on purpose");
        assertThatThrownBy(() -> work().locked(tenant, stores -> {
                    writeEverything(stores, tenant);
                    throw failure;
                }))
                .isSameAs(failure);
        nothingIsThere(tenant);
        assertThat(outside().audit().latest(tenant, 5)).isEmpty();
        assertThat(outside().tenants().find(tenant))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(TenantState.ONBOARDING));
    }

    @Test
    void a_unit_that_throws_answers_no_request() {
        TenantId tenant = newTenant();
        outside().publications().request(tenant, Reason.IMPORT);
        assertThatThrownBy(() -> work().locked(tenant, stores -> {
                    stores.publications().requested(tenant);
                    stores.publications().computed(tenant, TODAY, Optional.empty());
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outside().publications().requested(tenant)).containsExactly(Reason.IMPORT);
    }

    @Test
    void a_unit_sees_what_it_wrote_and_nobody_else_does_until_it_ends() {
        TenantId tenant = newTenant();
        work().locked(tenant, stores -> {
            writeEverything(stores, tenant);
            assertThat(stores.ledger().load(tenant)).isEqualTo(LEDGER);
            assertThat(stores.publications().head(tenant))
                    .map(Publication::number)
                    .contains(1);
            nothingIsThere(tenant);
            return true;
        });
    }

    @Test
    void there_is_no_unit_on_a_tenant_that_is_not_there() {
        TenantId nobody = new TenantId(Integer.MAX_VALUE);
        assertThatThrownBy(() -> work().locked(nobody, stores -> true)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> work().lockedForSettings(Optional.of(nobody), stores -> true))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_deleted_tenant_takes_everything_along_but_its_log() {
        TenantId tenant = newTenant();
        work().locked(tenant, stores -> writeEverything(stores, tenant));
        work().lockedForSettings(Optional.of(tenant), stores -> {
            stores.tenants().delete(tenant);
            return true;
        });
        assertThat(outside().tenants().find(tenant)).isEmpty();
        assertThat(outside().ledger().load(tenant)).isEqualTo(UsernameLedger.empty());
        assertThat(outside().publications().head(tenant)).isEmpty();
        assertThat(outside().publications().inForce(tenant).of(Kind.USER)).isEmpty();
        assertThat(outside().publications().lastComputed(tenant)).isEmpty();
        assertThat(outside().audit().latest(tenant, 5)).hasSize(1);
        assertThatThrownBy(() -> work().locked(tenant, stores -> true)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void publishers_of_one_tenant_come_one_after_the_other() throws Exception {
        TenantId tenant = newTenant();
        work().locked(tenant, stores -> stores.publications().publish(tenant, PUPIL, OCCASION));
        List<Publication> published = new ArrayList<>();
        try (ExecutorService publishers = Executors.newFixedThreadPool(2)) {
            List<Future<List<Publication>>> each = List.of(
                    publishers.submit(() -> publishOften(tenant, "a")),
                    publishers.submit(() -> publishOften(tenant, "b")));
            for (Future<List<Publication>> one : each) {
                published.addAll(one.get());
            }
        }
        List<Publication> history = outside().publications().history(tenant, 100);
        assertThat(history).hasSize(21).containsAll(published);
        assertThat(history).extracting(Publication::number).doesNotHaveDuplicates();
        assertThat(history)
                .extracting(Publication::instant)
                .isSortedAccordingTo((left, right) -> right.compareTo(left));
        assertThat(history).extracting(Publication::instant).doesNotHaveDuplicates();
    }

    private List<Publication> publishOften(TenantId tenant, String name) {
        List<Publication> published = new ArrayList<>();
        for (int step = 0; step < 10; step++) {
            RosterChanges changes = Records.change(Records.pupil(id(1), name + step, "Poppe", SCHOOL));
            published.add(work().locked(tenant, stores -> stores.publications().publish(tenant, changes, OCCASION)));
        }
        return published;
    }

    @Test
    void who_changes_settings_waits_for_whoever_changes_any() {
        waits(
                work -> work().lockedForSettings(Optional.empty(), work),
                () -> work().lockedForSettings(Optional.empty(), stores -> true));
    }

    @Test
    void who_changes_a_tenant_waits_for_whoever_changes_its_settings() {
        TenantId tenant = newTenant();
        waits(work -> work().lockedForSettings(Optional.of(tenant), work), () -> work().locked(tenant, stores -> true));
    }

    private static void waits(Consumer<Function<Stores, Boolean>> first, Runnable second) {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            thread.execute(() -> first.accept(stores -> {
                started.countDown();
                pause();
                ended.set(true);
                return true;
            }));
            await(started);
            second.run();
            assertThat(ended).isTrue();
        }
    }

    @Test
    void readers_wait_for_nobody() {
        TenantId tenant = newTenant();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            thread.execute(() -> work().lockedForSettings(Optional.of(tenant), stores -> {
                writeEverything(stores, tenant);
                written.countDown();
                await(read);
                return true;
            }));
            await(written);
            nothingIsThere(tenant);
            assertThat(outside().tenants().find(tenant)).isPresent();
            assertThat(outside().tenants().all()).isNotEmpty();
            read.countDown();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LONG_ENOUGH);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
