package be.informat.oneroster.application.usernames;

import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.NameSpace;
import org.jspecify.annotations.Nullable;

/** What stands behind the {@code @} of the accounts of a tenant. */
final class MailDomains {

    private MailDomains() {}

    /** The mail domain of the accounts of a name space; null if the settings do not tell. */
    static @Nullable String of(TenantSettings settings, NameSpace nameSpace) {
        return switch (nameSpace) {
            case TENANT, PUPILS -> settings.domain() != null ? settings.domain() : settings.staffDomain();
            case STAFF -> settings.staffDomain();
        };
    }
}
