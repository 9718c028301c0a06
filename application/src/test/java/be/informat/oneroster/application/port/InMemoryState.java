package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.AuditLog.Entry;
import be.informat.oneroster.application.port.PublicationStore.HeldPublication;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything an installation in memory holds, in maps of values: a unit of work changes a copy. */
final class InMemoryState {

    final Map<TenantId, Tenant> tenants = new TreeMap<>();
    final Map<TenantId, UsernameLedger> ledgers = new HashMap<>();
    final Map<TenantId, List<LedgerStore.State>> usernameStates = new HashMap<>();
    final Map<TenantId, Published> published = new HashMap<>();
    final Map<TenantId, Computed> computed = new HashMap<>();
    final Map<TenantId, List<Entry>> audit = new HashMap<>();
    int lastTenant;

    /**
     * @param number of the newest publication, also if it is forgotten
     * @param instant of that one
     * @param history newest first
     */
    record Published(int number, Instant instant, List<Publication> history, PublishedRoster inForce) {

        static final Published NOTHING = new Published(0, Instant.MIN, List.of(), PublishedRoster.nothing());
    }

    record Computed(LocalDate day, Optional<HeldPublication> held) {}

    InMemoryState copy() {
        InMemoryState copy = new InMemoryState();
        copy.tenants.putAll(tenants);
        copy.ledgers.putAll(ledgers);
        usernameStates.forEach((tenant, states) -> copy.usernameStates.put(tenant, new ArrayList<>(states)));
        copy.published.putAll(published);
        copy.computed.putAll(computed);
        audit.forEach((tenant, entries) -> copy.audit.put(tenant, new ArrayList<>(entries)));
        copy.lastTenant = lastTenant;
        return copy;
    }
}
