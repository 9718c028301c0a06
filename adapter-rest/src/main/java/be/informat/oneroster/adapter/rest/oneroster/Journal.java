package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.Outage;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** What becomes known of a request on its way, for its line in the log. No path: it may hold the id of a person. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger("oneroster.requests");

    private final String requestId;
    private final ReadNotes notes;
    private @Nullable String client;
    private @Nullable TenantId tenant;
    private @Nullable Operation operation;

    /** @param notes is told what the log of syncs keeps */
    Journal(String requestId, ReadNotes notes) {
        this.requestId = requestId;
        this.notes = notes;
    }

    ReadNotes notes() {
        return notes;
    }

    String requestId() {
        return requestId;
    }

    void client(String id) {
        client = id;
    }

    void tenant(TenantId id) {
        tenant = id;
    }

    void operation(Operation asked) {
        operation = asked;
    }

    /** What was asked; empty if the path names no read. */
    Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }

    void answered(int status) {
        with(LOG.atInfo()).addKeyValue("status", status).log("answered");
    }

    /**
     * The database is away: one line without a stack trace, for there may be thousands of them.
     *
     * @param answer what the client gets for it
     */
    void away(StoreUnavailableException cause, String answer) {
        with(LOG.atError())
                .addKeyValue("answer", answer)
                .addKeyValue("cause", Outage.reason(cause))
                .log("the database is away");
    }

    /**
     * A defect of ours.
     *
     * @param answer what the client gets for it
     */
    void failed(String answer, Throwable cause) {
        with(LOG.atError()).addKeyValue("answer", answer).setCause(cause).log("a defect");
    }

    /** The client went away before the end. */
    void abandoned() {
        with(LOG.atInfo()).log("abandoned by the client");
    }

    private LoggingEventBuilder with(LoggingEventBuilder line) {
        return line.addKeyValue("request", requestId)
                .addKeyValue("operation", operation == null ? "unknown" : operation.id())
                .addKeyValue("tenant", tenant == null ? "unknown" : tenant.value())
                .addKeyValue("client", client == null ? "unknown" : client);
    }
}
