package be.informat.oneroster.bootstrap.schedule;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every new publication ready before somebody asks for it, on this node: after a start those that are there, then those that any node
 * makes. Only speed depends on it.
 */
public final class WarmRosters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmRosters.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** The first seconds are for the first requests. */
    private static final Duration STARTING = Duration.ofSeconds(1);

    private final TenantStore tenants;
    private final RosterReader rosters;
    private final Warmth warmth;
    private final Map<TenantId, Integer> warm = new HashMap<>();
    private final Rounds rounds = new Rounds(Thread.ofPlatform()
            .name("warm-rosters")
            .priority(Thread.MIN_PRIORITY)
            .daemon());

    /** Makes one publication ready. */
    @FunctionalInterface
    public interface Warmth {
        void warm(TenantId tenant, int publication);
    }

    public WarmRosters(TenantStore tenants, RosterReader rosters, Warmth warmth) {
        this.tenants = tenants;
        this.rosters = rosters;
        this.warmth = warmth;
    }

    public void start() {
        rounds.start(STARTING, PAUSE, this::round);
    }

    /** Does not wait: what is half warm is none the worse. */
    @Override
    public void close() {
        rounds.endWithoutWaiting();
    }

    /** One round. */
    void round() {
        try {
            Map<TenantId, Integer> heads = rosters.heads();
            warm.keySet().retainAll(heads.keySet());
            heads.forEach((tenant, publication) -> {
                if (!publication.equals(warm.get(tenant)) && isActive(tenant) && !rounds.isEnding()) {
                    warm(tenant, publication);
                }
            });
        } catch (StoreUnavailableException away) {
            LOG.atDebug().log("the database cannot be reached; nothing is made ready");
        }
    }

    /** Nobody reads any other; one that becomes active again may be read without a new publication. */
    private boolean isActive(TenantId tenant) {
        return tenants.find(tenant)
                .filter(known -> known.state() == TenantState.ACTIVE)
                .isPresent();
    }

    /** What fails is left cold until the next publication: it would fail again, every five seconds. */
    private void warm(TenantId tenant, int publication) {
        try {
            warmth.warm(tenant, publication);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException defect) {
            if (!rounds.isEnding()) {
                LOG.atWarn().setCause(defect).log("making a publication ready failed");
            }
        }
        warm.put(tenant, publication);
    }
}
