package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A change of usernames that an operator or a school makes: stored, written down and published in one unit of work. */
final class UsernameStep {

    private final PublishRoster publishing;
    private final Clock clock;

    UsernameStep(PublishRoster publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * @param actor who does it: a sign-in name, or {@code command line}
     * @param cause why usernames change
     * @param action as the history of the tenant names it
     * @param detail counts, no persons
     */
    record Note(String actor, Cause cause, String action, String detail) {}

    PublishRoster.Outcome take(
            Stores stores, Tenant tenant, UsernameLedger stored, UsernameLedger after, Note note, LocalDate today) {
        Instant now = clock.instant();
        stores.ledger().save(tenant.id(), stored, after, new Occasion(now, note.actor(), Set.of(note.cause())));
        stores.audit()
                .record(tenant.id(), new AuditLog.Entry(now, tenant.key(), note.actor(), note.action(), note.detail()));
        return publishing.publish(
                stores, tenant, new PublishRoster.Command(tenant.id(), today, Reason.USERNAMES, Confirmation.NONE));
    }
}
