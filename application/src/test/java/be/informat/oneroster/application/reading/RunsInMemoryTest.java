package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.port.RunStoreContract;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

class RunsInMemoryTest extends RunStoreContract {

    private final Map<TenantId, Integer> heads = new HashMap<>();
    private Instant now = Instant.parse("2024-11-25T10:15:30Z");
    private final RunsInMemory runs = new RunsInMemory(() -> now, tenant -> heads.getOrDefault(tenant, 0));

    @Override
    protected RunStore store() {
        return runs;
    }

    @Override
    protected TenantId newTenant() {
        TenantId tenant = new TenantId(heads.size() + 1);
        heads.put(tenant, 0);
        return tenant;
    }

    @Override
    protected void publish(TenantId tenant) {
        heads.merge(tenant, 1, Integer::sum);
    }

    @Override
    protected void letPass(Duration time) {
        now = now.plus(time);
    }
}
