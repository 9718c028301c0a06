package be.informat.oneroster.adapter.persistence.session;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.INSTALLATION_LOCK;

import java.util.Locale;
import org.jooq.DSLContext;

/** What only one may do at a time in the whole installation, on all nodes. */
public enum InstallationLock {
    /** Change the settings of a tenant: some may be in no two. Taken before the lock of the tenant. */
    SETTINGS,
    /** Import school data. Taken before {@link #SETTINGS}, if both are. */
    IMPORT;

    /** Waits for whoever has it; it is ours until the transaction ends. */
    public void take(DSLContext sql) {
        sql.selectFrom(INSTALLATION_LOCK)
                .where(INSTALLATION_LOCK.PURPOSE.eq(name().toLowerCase(Locale.ROOT)))
                .forUpdate()
                .fetchSingle();
    }
}
