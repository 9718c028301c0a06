package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Instant;
import java.util.List;

/** Who changed what, and when. Holds no names, usernames or ids of persons, and no secrets. */
public interface AuditLog {

    void record(TenantId tenant, Entry entry);

    /** The latest entries of a tenant, newest first; also of a deleted one. */
    List<Entry> latest(TenantId tenant, int most);

    /**
     * @param tenant the tenant's key at that time
     * @param actor who did it: a sign-in name, or {@code command line}, {@code schedule}
     * @param action stable name, lower case with hyphens: {@code settings-changed}
     * @param detail what changed, in English, without persons; may be empty
     */
    record Entry(Instant at, TenantKey tenant, String actor, String action, String detail) {}
}
