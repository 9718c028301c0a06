package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;

class InMemoryRosterReaderTest extends RosterReaderContract {

    private final InMemoryRosterReader reader = new InMemoryRosterReader();
    private Instant clock = Instant.parse("2024-09-02T06:00:00Z");
    private int tenants;

    @Override
    protected RosterReader reader() {
        return reader;
    }

    @Override
    protected TenantId newTenant() {
        tenants++;
        return new TenantId(tenants);
    }

    @Override
    protected Publication publish(TenantId tenant, RosterChanges changes) {
        clock = clock.plusMillis(1);
        return reader.publish(tenant, changes, clock);
    }
}
