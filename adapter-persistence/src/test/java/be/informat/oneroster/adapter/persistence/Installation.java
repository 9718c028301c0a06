package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.application.port.Records.SCHOOL;

import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Short words for what tests do to a database. */
final class Installation {

    static final LocalDate TODAY = LocalDate.of(2024, 11, 25);
    static final Occasion OCCASION = new Occasion(TODAY, Set.of(Reason.IMPORT));

    private static final AtomicInteger KEYS = new AtomicInteger();

    private Installation() {}

    static SettingsBuilder newSettings() {
        return new SettingsBuilder().key("tenant-" + KEYS.incrementAndGet()).entraTenantId(UUID.randomUUID());
    }

    static TenantId newTenant(Database database) {
        return database.work()
                .lockedForSettings(
                        Optional.empty(),
                        stores -> stores.tenants().create(newSettings().build()))
                .id();
    }

    static Publication publish(Database database, TenantId tenant, RosterChanges changes) {
        return database.work().locked(tenant, stores -> stores.publications().publish(tenant, changes, OCCASION));
    }

    static User pupil(int number, String givenName) {
        return Records.pupil(Records.id(number), givenName, "Poppe", SCHOOL);
    }
}
