package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The runs of synchronisation that tokens are in, and the lists they read. Shared by all nodes. A token is known only by the SHA-256 of
 * its text, 64 hexadecimal digits.
 */
public interface RunStore {

    /** The latest run of a token; empty if nothing was read with it. */
    Optional<Found> find(TenantId tenant, String token);

    /**
     * Begins a run on the publication that is newest at this moment: taken under the tenant's head lock, so that no run that begins after
     * the instant of a publication sees an older one. Replaces the token's run before.
     *
     * @param path the path its first read asks for
     * @param before the run that {@link #find} gave; if the token is in another one by now, another read of the same moment began it, and
     *     that one is answered and kept, so that reads side by side see one publication
     * @return empty if the tenant has no publication
     */
    Optional<Run> begin(TenantId tenant, String client, String token, String path, Optional<Run> before);

    /** Notes that something was read in a token's run. */
    void touch(TenantId tenant, String token);

    /** Notes which publication the beginning of a list saw. */
    void rememberList(TenantId tenant, String client, String token, String list, int publication);

    /** What the beginning of a list saw with this token; else the latest with another token of the same client in the last hour. */
    OptionalInt findList(TenantId tenant, String client, String token, String list);

    /**
     * @param path the path that the run began with
     * @param publication what all its reads see
     * @param began when it began
     * @param lastRead when something was last read in it, at most ten seconds behind
     */
    record Run(String path, int publication, Instant began, Instant lastRead) {}

    /** @param now when it was found, by the clock that all nodes agree on: the database's, or the machine's with the embedded one */
    record Found(Run run, Instant now) {}
}
