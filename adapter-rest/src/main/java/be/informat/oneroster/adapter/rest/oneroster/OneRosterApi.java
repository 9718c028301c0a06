package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.JettyResponse;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import be.informat.oneroster.adapter.rest.http.TokenVerifier;
import be.informat.oneroster.adapter.rest.oneroster.Answer.Refused;
import be.informat.oneroster.application.access.AdmitClient;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.SyncNotes;
import be.informat.oneroster.domain.tenant.TenantId;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.jetty.server.Request.Handler;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/** Everything below the root of OneRoster 1.1. */
public final class OneRosterApi {

    private final ReadJudge judge;
    private final AnswerWriter writer;
    private final SyncNotes syncNotes;
    private final ReadRoster readRoster;
    private final Settings settings;

    /**
     * @param address under which clients know this installation
     * @param tokenAddress where clients get their tokens; null if that is no matter of ours
     * @param defaultLimit how many records a page has if nothing is asked
     * @param programVersion another version may write the same records otherwise
     * @param memory in bytes, of which up to a half holds what was made once; 0 to keep nothing, which gives the same answers
     */
    public record Settings(
            PublicAddress address,
            @Nullable String tokenAddress,
            int defaultLimit,
            String programVersion,
            long memory) {}

    public OneRosterApi(
            TokenVerifier tokens,
            AdmitClient admitClient,
            ReadRoster readRoster,
            SyncNotes syncNotes,
            Settings settings) {
        this.settings = settings;
        this.syncNotes = syncNotes;
        this.judge = new ReadJudge(tokens, admitClient, readRoster, settings);
        this.writer = new AnswerWriter(settings.address(), settings.memory());
        this.readRoster = readRoster;
    }

    /** The OpenAPI 3.1 document of these reads: JSON in UTF-8. */
    public byte[] openApi() {
        return OpenApiDocument.of(settings);
    }

    /** Tells what the server refuses before it comes to a route, in the form of every other error. */
    public Handler earlyErrors() {
        return new EarlyErrors();
    }

    /** Makes ready what clients will ask of a publication, so that the first one need not wait. */
    public void warm(TenantId tenant, int publication) {
        writer.warm(readRoster.at(tenant, publication));
    }

    /** Answers any request for a path at or below the root. */
    public void handle(Context context) {
        ReadNotes notes = new ReadNotes(syncNotes::note, context.req().getMethod());
        Journal journal = new Journal(UUID.randomUUID().toString(), notes);
        try {
            Answer answer = judge.judge(Request.of(context), journal);
            writer.write(answer, context.req(), context.res(), journal);
            journal.answered(answer.status());
            notes.answered(answer);
        } catch (StoreUnavailableException e) {
            journal.away(e, ending(context));
            replace(Refused.busy("The service is away for a moment."), context, journal);
        } catch (UncheckedIOException | JacksonIOException e) {
            journal.abandoned();
            notes.brokeOff();
            JettyResponse.breakOff(context.req());
        } catch (RuntimeException | Error e) {
            journal.failed(ending(context), e);
            replace(Refused.defect(), context, journal);
        }
    }

    /** What becomes of an answer that failed. */
    private static String ending(Context context) {
        return context.res().isCommitted() ? "broken off" : "an error";
    }

    /** An answer of which something was sent cannot be taken back: then the client must see that it is not whole. */
    private void replace(Refused refused, Context context, Journal journal) {
        HttpServletResponse response = context.res();
        if (response.isCommitted()) {
            journal.notes().brokeOff();
            JettyResponse.breakOff(context.req());
            return;
        }
        journal.notes().failed(refused.status());
        response.reset();
        writer.write(refused, context.req(), response, journal);
    }
}
