package be.informat.oneroster.application.tenants;

import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenants that share an institution with another, so that what it gives up may become theirs. */
final class Neighbours {

    private Neighbours() {}

    static Set<TenantId> of(Tenant tenant, List<Tenant> others) {
        Scope scope = tenant.settings().scope();
        return others.stream()
                .filter(other -> scope.sharesInstitutionWith(other.settings().scope()))
                .map(Tenant::id)
                .collect(Collectors.toSet());
    }
}
