package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The publications of a tenant. A record is stored as versions that are in force from one publication number up to, and without,
 * another; so every publication stays readable, and nothing is copied.
 */
public interface PublicationStore {

    /** The publication in force; empty before the first one. */
    Optional<Publication> head(TenantId tenant);

    /** What is in force, tombstones too; nothing before the first publication. */
    PublishedRoster inForce(TenantId tenant);

    /**
     * Publishes the changes: versions are written first; then, under the tenant's head lock, the instant is taken (from the one clock of
     * all nodes, rounded up to the millisecond, later than any before) and the new publication becomes the head. Visible when the unit
     * of work commits. What left becomes a tombstone with its last content (of demographics only the id); what expired is no longer in
     * force.
     */
    Publication publish(TenantId tenant, RosterChanges changes, Occasion occasion);

    /** The same, but everything published before is forgotten first; without tombstones. The number still goes up. */
    Publication replace(TenantId tenant, RosterChanges everything, Occasion occasion);

    /** Notes that something changed and the tenant must be computed again; kept until {@link #computed}. */
    void request(TenantId tenant, Reason reason);

    /** Why the tenant must be computed again; empty if nothing changed since. */
    Set<Reason> requested(TenantId tenant);

    /**
     * Notes that the tenant was computed for a day, whether or not anything differed. Forgets the requests that {@link #requested} told of
     * in the same unit of work, so ask it before the data is read: what is requested while it is computed stays.
     */
    void computed(TenantId tenant, LocalDate day, Optional<HeldPublication> held);

    /** The publication that was computed and held back; empty if the last one computed went out. */
    Optional<HeldPublication> held(TenantId tenant);

    /** The last day the tenant was computed for; empty if never. */
    Optional<LocalDate> lastComputed(TenantId tenant);

    /**
     * The tenants that must be computed: active ones whose last computation does not {@linkplain #countsFor count for} {@code today}, and
     * active or onboarding ones for which something was requested; by id.
     */
    List<TenantId> due(LocalDate today);

    /**
     * Whether a tenant that was computed for a day is done for {@code today}. Also if that was tomorrow: around midnight the clocks of
     * two nodes may say so, and the one that is behind must not go back to yesterday.
     */
    static boolean countsFor(LocalDate today, LocalDate computed) {
        return computed.equals(today) || computed.equals(today.plusDays(1));
    }

    /** The latest publications, newest first. */
    List<Publication> history(TenantId tenant, int most);

    /**
     * @param instant the {@code dateLastModified} of all that changed in it
     * @param occasion when and why it was computed
     * @param changes per kind, how many records became active or got other content, and how many became tombstones; kinds without
     *     changes may be missing
     */
    record Publication(int number, Instant instant, Occasion occasion, Map<Kind, ChangeCount> changes) {}

    record ChangeCount(int active, int toBeDeleted) {}

    /**
     * @param day the day it was computed for
     * @param reasons never empty
     */
    record Occasion(LocalDate day, Set<Reason> reasons) {
        public Occasion {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Why a publication was computed. */
    enum Reason {
        IMPORT,
        SETTINGS,
        USERNAMES,
        ACTIVATION,
        REACTIVATION,
        NEW_DAY,
        OPERATOR;

        /** Lower case with hyphens. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A publication that would take too much away.
     *
     * @param since when it was first held back
     * @param losses what is too much; never empty
     */
    record HeldPublication(Instant since, List<Loss> losses) {
        public HeldPublication {
            losses = List.copyOf(losses);
        }
    }
}
