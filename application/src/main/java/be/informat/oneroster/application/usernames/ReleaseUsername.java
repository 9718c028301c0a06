package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.ReleaseOutcome;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lets a correction give a username to another person than the one whose it was. */
public final class ReleaseUsername {

    private final TenantStore tenants;
    private final TenantWork work;
    private final Clock clock;

    public ReleaseUsername(TenantStore tenants, TenantWork work, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @param username in any case of letters; with its domain where staff and pupils have different ones and both have the name
     * @param actor who does it: a sign-in name, or {@code command line}
     */
    public record Command(TenantKey key, String username, String actor) {}

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * The username is released.
         *
         * @param inForce whether it is the username of a person, here or gone: while that person is here, it goes over only in the file that
         *     gives its owner another
         */
        record Released(Tenant tenant, boolean inForce) implements Outcome {}

        /** Nobody of this tenant ever had it, so there is nothing to release. */
        record NeverGiven(Tenant tenant) implements Outcome {}

        /** It was released before and not given since. */
        record AlreadyReleased(Tenant tenant) implements Outcome {}

        /** The tenant is onboarding: it is a proposal that a correction may take as it is. */
        record OnlyProposed(Tenant tenant) implements Outcome {}

        /** Staff and pupils have different domains and both have it: the domain must be told. */
        record InBothDomains(Tenant tenant) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant() implements Outcome {}
    }

    public Outcome release(Command command) {
        return tenants.find(command.key())
                .map(tenant -> work.locked(
                        tenant.id(),
                        stores -> stores.tenants()
                                .find(tenant.id())
                                .map(known -> release(stores, known, command))
                                .orElseGet(Outcome.UnknownTenant::new)))
                .orElseGet(Outcome.UnknownTenant::new);
    }

    private Outcome release(Stores stores, Tenant tenant, Command command) {
        int at = command.username().indexOf('@');
        String username = at < 0 ? command.username() : command.username().substring(0, at);
        UsernameLedger ledger = stores.ledger().load(tenant.id());
        List<NameSpace> known = Stream.of(NameSpace.values())
                .filter(nameSpace -> at < 0
                        || isDomainOf(tenant, nameSpace, command.username().substring(at + 1)))
                .filter(nameSpace -> ledger.entry(nameSpace, username).isPresent())
                .toList();
        if (known.isEmpty()) {
            return new Outcome.NeverGiven(tenant);
        }
        if (known.size() > 1) {
            return new Outcome.InBothDomains(tenant);
        }
        return switch (ledger.release(known.getFirst(), username, tenant.state().usernamePhase())) {
            case ReleaseOutcome.Released released -> {
                stores.ledger()
                        .save(
                                tenant.id(),
                                ledger,
                                released.ledger(),
                                new Occasion(clock.instant(), command.actor(), Set.of(Cause.RELEASE)));
                stores.audit()
                        .record(
                                tenant.id(),
                                new AuditLog.Entry(
                                        clock.instant(), tenant.key(), command.actor(), "username-released", ""));
                yield new Outcome.Released(tenant, isInForce(released.ledger(), released.entry()));
            }
            case ReleaseOutcome.NeverGiven never -> new Outcome.NeverGiven(tenant);
            case ReleaseOutcome.AlreadyReleased already -> new Outcome.AlreadyReleased(tenant);
            case ReleaseOutcome.OnlyProposed proposed -> new Outcome.OnlyProposed(tenant);
        };
    }

    private static boolean isDomainOf(Tenant tenant, NameSpace nameSpace, String domain) {
        return domain.equalsIgnoreCase(MailDomains.of(tenant.settings(), nameSpace));
    }

    private static boolean isInForce(UsernameLedger ledger, LedgerEntry entry) {
        PersonId owner = entry.owner();
        return owner != null
                && ledger.usernameOf(owner, entry.nameSpace())
                        .filter(entry.folded()::equalsIgnoreCase)
                        .isPresent();
    }
}
