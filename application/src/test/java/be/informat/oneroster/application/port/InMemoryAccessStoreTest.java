package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.HashMap;
import java.util.Map;

class InMemoryAccessStoreTest extends AccessStoreContract {

    private final Map<TenantId, TenantState> states = new HashMap<>();
    private final InMemoryAccessStore store = new InMemoryAccessStore(states::get);

    @Override
    protected AccessStore store() {
        return store;
    }

    @Override
    protected TenantId newTenant(TenantState state) {
        TenantId tenant = new TenantId(states.size() + 1);
        states.put(tenant, state);
        return tenant;
    }

    @Override
    protected void changeState(TenantId tenant, TenantState state) {
        states.put(tenant, state);
    }
}
