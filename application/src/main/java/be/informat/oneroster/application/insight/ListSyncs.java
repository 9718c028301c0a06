package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** Tells what each run of synchronisation asked and got. */
public final class ListSyncs {

    private final TenantStore tenants;
    private final SyncLog log;
    private final Clock clock;

    public ListSyncs(TenantStore tenants, SyncLog log, Clock clock) {
        this.tenants = tenants;
        this.log = log;
        this.clock = clock;
    }

    /** @param days how far back, from 1 */
    public record Command(TenantKey key, int days) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** @param runs the latest read first; empty if there was none */
        record Listed(List<SyncRun> runs) implements Outcome {
            public Listed {
                runs = List.copyOf(runs);
            }
        }

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    public Outcome list(Command command) {
        return tenants.find(command.key())
                .<Outcome>map(tenant -> new Outcome.Listed(log.runs(
                        tenant.id(),
                        clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .minus(Period.ofDays(command.days()))
                                .toInstant())))
                .orElseGet(() -> new Outcome.UnknownTenant(command.key()));
    }
}
