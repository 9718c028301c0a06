package be.informat.oneroster.application.publishing;

import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the tenants that were to be published and were not: whoever stored what changes them, ended before it came to that. */
public final class FindUnpublished {

    private final TenantStore tenants;
    private final PublicationStore publications;

    public FindUnpublished(TenantStore tenants, PublicationStore publications) {
        this.tenants = tenants;
        this.publications = publications;
    }

    /** Those for which {@code reason} was noted since they were last computed; never suspended ones, which wait for their return. */
    public Set<TenantId> because(Reason reason) {
        return tenants.all().stream()
                .filter(tenant -> tenant.state() != TenantState.SUSPENDED)
                .map(Tenant::id)
                .filter(tenant -> publications.requested(tenant).contains(reason))
                .collect(Collectors.toSet());
    }
}
