package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.ChangeCount;
import be.informat.oneroster.application.port.PublicationStore.HeldPublication;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.PublishedRosters;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of publications must do. */
public abstract class PublicationStoreContract {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 25);
    private static final Occasion IMPORT = new Occasion(TODAY, Set.of(Reason.IMPORT));

    /** To read from, and to request; what is published is written in a unit of work. */
    protected abstract PublicationStore store();

    protected abstract TenantWork work();

    /** A tenant that has published nothing. */
    protected abstract TenantId newTenant(TenantState state);

    private TenantId newTenant() {
        return newTenant(TenantState.ACTIVE);
    }

    private <T> T inUnit(TenantId tenant, Function<PublicationStore, T> change) {
        return work().locked(tenant, stores -> change.apply(stores.publications()));
    }

    private Publication publish(TenantId tenant, RosterChanges changes) {
        return inUnit(tenant, publications -> publications.publish(tenant, changes, IMPORT));
    }

    private static boolean compute(Stores stores, TenantId tenant, Optional<HeldPublication> held) {
        stores.publications().computed(tenant, TODAY, held);
        return true;
    }

    @Test
    void at_first_there_is_nothing() {
        TenantId tenant = newTenant();
        assertThat(store().head(tenant)).isEmpty();
        assertThat(store().history(tenant, 10)).isEmpty();
        assertThat(store().inForce(tenant).of(Kind.USER)).isEmpty();
        assertThat(store().requested(tenant)).isEmpty();
        assertThat(store().held(tenant)).isEmpty();
        assertThat(store().lastComputed(tenant)).isEmpty();
    }

    @Test
    void a_publication_tells_when_and_why_and_how_much_changed() {
        TenantId tenant = newTenant();
        Occasion occasion = new Occasion(TODAY, EnumSet.allOf(Reason.class));
        RosterChanges first = Records.appear(
                Records.pupil(id(1), "Evelien", "Poppe", SCHOOL), Records.pupil(id(2), "Bart", "Swings", SCHOOL));
        Publication publication = inUnit(tenant, publications -> publications.publish(tenant, first, occasion));
        assertThat(publication.number()).isEqualTo(1);
        assertThat(publication.instant().getNano() % 1_000_000).isZero();
        assertThat(publication.occasion()).isEqualTo(occasion);
        assertThat(publication.changes()).isEqualTo(Map.of(Kind.USER, new ChangeCount(2, 0)));
        assertThat(store().head(tenant)).contains(publication);

        Publication second = publish(tenant, Records.leave(Kind.USER, id(1)));
        assertThat(second.changes()).isEqualTo(Map.of(Kind.USER, new ChangeCount(0, 1)));
        assertThat(store().history(tenant, 10)).containsExactly(second, publication);
        assertThat(store().history(tenant, 1)).containsExactly(second);
    }

    @Test
    void numbers_go_up_by_one_and_instants_go_up_however_quickly_they_follow() {
        TenantId tenant = newTenant();
        Publication before = publish(tenant, Records.appear(Records.pupil(id(1), "Naam 0", "Poppe", SCHOOL)));
        for (int step = 1; step <= 20; step++) {
            Publication next = publish(tenant, Records.change(Records.pupil(id(1), "Naam " + step, "Poppe", SCHOOL)));
            assertThat(next.number()).isEqualTo(before.number() + 1);
            assertThat(next.instant()).isAfter(before.instant());
            before = next;
        }
    }

    @Test
    void what_is_in_force_follows_from_every_change_before() {
        long seed = new Random().nextLong();
        RandomRoster roster = new RandomRoster(new Random(seed));
        TenantId tenant = newTenant();
        PublishedRoster expected = PublishedRoster.nothing();
        for (int step = 0; step < 8; step++) {
            RosterChanges changes = roster.nextChanges();
            expected = PublishedRosters.after(
                    expected, changes, publish(tenant, changes).instant());
            assertThat(store().inForce(tenant))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(expected);
        }
    }

    @Test
    void replacing_forgets_what_was_published_but_not_how_far_the_numbers_came() {
        TenantId tenant = newTenant(TenantState.ONBOARDING);
        publish(tenant, Records.appear(Records.pupil(id(1), "Evelien", "Poppe", SCHOOL)));
        Publication second = publish(tenant, Records.leave(Kind.USER, id(1)));
        RosterChanges everything = Records.appear(Records.pupil(id(2), "Bart", "Swings", SCHOOL));
        Publication third = inUnit(tenant, publications -> publications.replace(tenant, everything, IMPORT));
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.instant()).isAfter(second.instant());
        assertThat(store().history(tenant, 10)).containsExactly(third);
        assertThat(store().inForce(tenant))
                .isEqualTo(PublishedRosters.after(PublishedRoster.nothing(), everything, third.instant()));
    }

    @Test
    void tenants_publish_apart() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        publish(tenant, Records.appear(Records.pupil(id(1), "Evelien", "Poppe", SCHOOL)));
        publish(other, Records.appear(Records.pupil(id(1), "Bart", "Swings", SCHOOL)));
        Publication last = publish(tenant, Records.leave(Kind.USER, id(1)));
        assertThat(last.number()).isEqualTo(2);
        assertThat(store().head(other)).map(Publication::number).contains(1);
        assertThat(store().inForce(other).of(Kind.USER)).singleElement().matches(record -> record.isActive());
    }

    @Test
    void a_computation_answers_the_requests_it_was_told_of() {
        TenantId tenant = newTenant();
        store().request(tenant, Reason.IMPORT);
        store().request(tenant, Reason.IMPORT);
        store().request(tenant, Reason.USERNAMES);
        assertThat(store().requested(tenant)).containsExactlyInAnyOrder(Reason.IMPORT, Reason.USERNAMES);
        work().locked(tenant, stores -> {
            stores.publications().request(tenant, Reason.SETTINGS);
            assertThat(stores.publications().requested(tenant))
                    .containsExactlyInAnyOrder(Reason.IMPORT, Reason.USERNAMES, Reason.SETTINGS);
            return compute(stores, tenant, Optional.empty());
        });
        assertThat(store().requested(tenant)).isEmpty();
        assertThat(store().lastComputed(tenant)).contains(TODAY);
    }

    @Test
    void what_is_requested_while_it_is_computed_stays() {
        TenantId tenant = newTenant();
        store().request(tenant, Reason.USERNAMES);
        work().locked(tenant, stores -> {
            stores.publications().requested(tenant);
            store().request(tenant, Reason.IMPORT);
            return compute(stores, tenant, Optional.empty());
        });
        assertThat(store().requested(tenant)).containsExactly(Reason.IMPORT);
    }

    @Test
    void a_publication_is_held_until_the_next_computation_says_otherwise() {
        TenantId tenant = newTenant();
        HeldPublication held = new HeldPublication(
                Instant.parse("2024-11-25T01:02:03.456Z"),
                List.of(new Loss(Loss.Counted.PUPILS, 100, 60), new Loss(Loss.Counted.CLASSES_WITH_OWNER, 8, 8)));
        work().locked(tenant, stores -> compute(stores, tenant, Optional.of(held)));
        assertThat(store().held(tenant)).contains(held);
        work().locked(tenant, stores -> compute(stores, tenant, Optional.empty()));
        assertThat(store().held(tenant)).isEmpty();
        assertThat(store().lastComputed(tenant)).contains(TODAY);
    }

    @Test
    void due_is_who_was_not_computed_today_or_has_a_request() {
        TenantId fresh = newTenant(TenantState.ACTIVE);
        TenantId computed = newTenant(TenantState.ACTIVE);
        TenantId requested = newTenant(TenantState.ACTIVE);
        TenantId onboarding = newTenant(TenantState.ONBOARDING);
        TenantId changed = newTenant(TenantState.ONBOARDING);
        TenantId suspended = newTenant(TenantState.SUSPENDED);
        for (TenantId tenant : List.of(computed, requested)) {
            work().locked(tenant, stores -> compute(stores, tenant, Optional.empty()));
        }
        List.of(requested, changed, suspended).forEach(tenant -> store().request(tenant, Reason.IMPORT));

        List<TenantId> all = List.of(fresh, computed, requested, onboarding, changed, suspended);
        assertThat(store().due(TODAY)).filteredOn(all::contains).containsExactly(fresh, requested, changed);
        assertThat(store().due(TODAY.plusDays(1)))
                .filteredOn(all::contains)
                .containsExactly(fresh, computed, requested, changed);
        assertThat(store().due(TODAY)).isSorted();
    }

    @Test
    void who_was_computed_for_tomorrow_is_not_due_today_and_who_was_computed_for_later_is() {
        TenantId tomorrow = newTenant(TenantState.ACTIVE);
        work().locked(tomorrow, stores -> compute(stores, tomorrow, Optional.empty()));

        assertThat(store().due(TODAY.minusDays(1))).doesNotContain(tomorrow);
        assertThat(store().due(TODAY.minusDays(2))).contains(tomorrow);
    }
}
