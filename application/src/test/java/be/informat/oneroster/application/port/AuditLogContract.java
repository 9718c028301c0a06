package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.AuditLog.Entry;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every audit log must do. */
public abstract class AuditLogContract {

    private static final Instant AT = Instant.parse("2024-11-25T10:15:30.123Z");

    protected abstract AuditLog log();

    protected abstract TenantId newTenant();

    protected abstract void delete(TenantId tenant);

    private static Entry entry(String action) {
        return new Entry(AT, new TenantKey("klaproos"), "an@example.be", action, "switchDate: 08-15 → 07-15");
    }

    @Test
    void a_new_tenant_has_no_entries() {
        assertThat(log().latest(newTenant(), 10)).isEmpty();
    }

    @Test
    void entries_come_back_as_they_were_recorded_the_newest_first() {
        TenantId tenant = newTenant();
        log().record(tenant, entry("created"));
        log().record(tenant, entry("settings-changed"));
        log().record(tenant, entry("activated"));
        assertThat(log().latest(tenant, 2)).containsExactly(entry("activated"), entry("settings-changed"));
        assertThat(log().latest(tenant, 10))
                .containsExactly(entry("activated"), entry("settings-changed"), entry("created"));
    }

    @Test
    void tenants_do_not_see_each_others_entries() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        log().record(tenant, entry("created"));
        assertThat(log().latest(other, 10)).isEmpty();
    }

    @Test
    void the_entries_of_a_deleted_tenant_stay() {
        TenantId tenant = newTenant();
        log().record(tenant, entry("created"));
        delete(tenant);
        log().record(tenant, entry("deleted"));
        assertThat(log().latest(tenant, 10)).containsExactly(entry("deleted"), entry("created"));
    }
}
