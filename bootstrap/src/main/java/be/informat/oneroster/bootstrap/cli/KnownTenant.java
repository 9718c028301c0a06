package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.tenants.FindTenants;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Tenants as people name them on the command line. */
final class KnownTenant {

    private KnownTenant() {}

    /** Reads a key. */
    static final class Key implements ITypeConverter<TenantKey> {

        @Override
        public TenantKey convert(String text) {
            if (!TenantKey.isWellFormed(text)) {
                throw new TypeConversionException("'" + text + "' is no tenant's key: 2 to 40 of a-z, 0-9 and hyphen");
            }
            return new TenantKey(text);
        }
    }

    static Tenant of(FindTenants tenants, TenantKey key) {
        return switch (tenants.find(key)) {
            case FindTenants.Outcome.Found found -> found.tenant();
            case FindTenants.Outcome.NotFound missing -> throw unknown(key, missing.known());
        };
    }

    static List<TenantKey> keys(FindTenants tenants) {
        return tenants.all().stream().map(Tenant::key).toList();
    }

    static CommandFailure unknown(TenantKey key, List<TenantKey> known) {
        String names = known.isEmpty()
                ? "There are no tenants yet; 'oneroster tenant apply FILE.yaml' makes one."
                : "The tenants are " + known.stream().map(TenantKey::value).collect(Collectors.joining(", ")) + ".";
        return CommandFailure.wrongInput("There is no tenant '" + key + "'.", names);
    }
}
