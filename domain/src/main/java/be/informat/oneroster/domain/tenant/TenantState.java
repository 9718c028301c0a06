package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.username.Phase;

/**
 * Where a tenant is in its life: {@code ONBOARDING → ACTIVE ⇄ SUSPENDED}. Only an onboarding or suspended tenant can be deleted.
 */
public enum TenantState {
    /** Usernames are proposals, recomputed at every change; API clients are refused. */
    ONBOARDING,
    /** Usernames given out are frozen; API clients read. */
    ACTIVE,
    /** API clients are refused, nothing is recomputed; usernames stay frozen. */
    SUSPENDED;

    /** Lower case, as commands and files write it. */
    public String wireName() {
        return switch (this) {
            case ONBOARDING -> "onboarding";
            case ACTIVE -> "active";
            case SUSPENDED -> "suspended";
        };
    }

    public boolean canBeActivated() {
        return this != ACTIVE;
    }

    public boolean canBeSuspended() {
        return this == ACTIVE;
    }

    public boolean canBeDeleted() {
        return this != ACTIVE;
    }

    /** Whether usernames are proposals that the next computation may change, or given out and frozen. */
    public Phase usernamePhase() {
        return this == ONBOARDING ? Phase.ONBOARDING : Phase.ACTIVE;
    }
}
