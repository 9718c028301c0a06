package be.informat.oneroster.domain.tenant;

import java.util.regex.Pattern;

/** The short name by which people call a tenant: 2 to 40 of {@code [a-z0-9-]}. */
public record TenantKey(String value) implements Comparable<TenantKey> {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9-]{2,40}");

    public TenantKey {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("A tenant's key is 2 to 40 of a-z, 0-9 and hyphen.");
        }
    }

    public static boolean isWellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }

    @Override
    public int compareTo(TenantKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
