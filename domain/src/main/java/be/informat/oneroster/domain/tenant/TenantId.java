package be.informat.oneroster.domain.tenant;

/** The number of a tenant in this installation; never used again, also not for a new tenant with the key of a deleted one. */
public record TenantId(int value) implements Comparable<TenantId> {

    @Override
    public int compareTo(TenantId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
