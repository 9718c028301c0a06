package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.Standing;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.Optional;
import java.util.Set;

/** Finds out, at every read, whether a client may read at this moment. */
public final class AdmitClient {

    private final AccessStore access;

    public AdmitClient(AccessStore access) {
        this.access = access;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** It may read this tenant, in these scopes at most. */
        record Admitted(TenantId tenant, Set<ApiScope> scopes) implements Outcome {}

        /** It may not while its tenant is in this state, which is not {@code ACTIVE}. */
        record TenantClosed(TenantState state) implements Outcome {}

        /** It may never again. */
        record Revoked() implements Outcome {}

        /** Nobody here knows it. */
        record UnknownClient() implements Outcome {}
    }

    public Outcome admit(String client) {
        Optional<Standing> known = access.standing(client);
        if (known.isEmpty()) {
            return new Outcome.UnknownClient();
        }
        Standing standing = known.get();
        if (standing.isRevoked()) {
            return new Outcome.Revoked();
        }
        return switch (standing.state()) {
            case ACTIVE -> new Outcome.Admitted(standing.tenant(), standing.scopes());
            case ONBOARDING, SUSPENDED -> new Outcome.TenantClosed(standing.state());
        };
    }
}
