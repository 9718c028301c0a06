package be.informat.oneroster.domain.tenant;

/** One Microsoft Entra ID tenant with its settings: the unit of isolation. */
public record Tenant(TenantId id, TenantState state, TenantSettings settings) {

    public TenantKey key() {
        return settings.key();
    }
}
