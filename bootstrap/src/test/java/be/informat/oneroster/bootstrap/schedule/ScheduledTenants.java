package be.informat.oneroster.bootstrap.schedule;

import be.informat.oneroster.application.port.InMemoryStores;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tenants without a database, and the nodes that publish them. */
final class ScheduledTenants implements AutoCloseable {

    final MutableClock clock;
    final Schools schools = new Schools();
    private final InMemoryStores work;
    private final Stores stores;
    private final List<DuePublications> nodes = new ArrayList<>();

    ScheduledTenants(Instant now) {
        clock = new MutableClock(now);
        work = new InMemoryStores(clock);
        stores = work.stores();
    }

    /** A node that does nothing by itself. */
    DuePublications node(Today today) {
        PublishRoster publish = new PublishRoster(work, new RosterComputer(schools, clock), clock);
        nodes.add(new DuePublications(work, stores.tenants(), stores.publications(), publish, today));
        return nodes.getLast();
    }

    /** A tenant of one institution. */
    TenantId create(String institution, TenantState state) {
        TenantId tenant = stores.tenants()
                .create(new SettingsBuilder()
                        .key("k" + institution)
                        .entraTenantId(UUID.randomUUID())
                        .institutions(institution)
                        .build())
                .id();
        stores.tenants().changeState(tenant, state);
        return tenant;
    }

    void request(TenantId tenant, Reason reason) {
        stores.publications().request(tenant, reason);
    }

    List<Publication> history(TenantId tenant) {
        return stores.publications().history(tenant, 10);
    }

    LocalDate lastComputed(TenantId tenant) {
        return stores.publications().lastComputed(tenant).orElseThrow();
    }

    @Override
    public void close() {
        nodes.forEach(DuePublications::close);
    }
}
