package be.informat.oneroster.bootstrap.sdscheck;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider answered. Close it.
 *
 * @param request what was asked, for people; without a secret
 */
record Answer(String request, int status, HttpHeaders headers, InputStream body) implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** Enough for every token and error; who sends more is not read to the end. */
    private static final int SHORT = 1 << 16;

    private static final int QUOTED = 200;

    /** @throws ProviderFault unless the answer says it is JSON */
    void requireJson() throws ProviderFault {
        String type = headers.firstValue("Content-Type").orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            throw new ProviderFault(request + " answers with Content-Type '" + type + "' instead of application/json.");
        }
    }

    /** @throws ProviderFault unless the status is the expected one; tells what the provider says about it */
    void require(int expected) throws ProviderFault {
        if (status != expected) {
            throw new ProviderFault(request + " answers " + status + " instead of " + expected + said() + ".");
        }
    }

    /** A short answer as a tree. */
    JsonNode tree() throws ProviderFault {
        try {
            return JSON.readTree(text());
        } catch (JacksonException malformed) {
            throw new ProviderFault(request + " answers with malformed JSON (" + malformed.getOriginalMessage() + ").");
        }
    }

    /** A header that is to be a whole number; empty if it is missing. */
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The provider's own words about a refusal, with a separator before them; empty if it has none. */
    private String said() {
        try {
            String text = text().strip().replaceAll("\\s+", " ");
            return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(QUOTED, text.length()));
        } catch (ProviderFault broken) {
            return "";
        }
    }

    private String text() throws ProviderFault {
        try {
            return new String(body.readNBytes(SHORT), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw Provider.broken(request, broken);
        }
    }

    @Override
    public void close() throws ProviderFault {
        try {
            body.close();
        } catch (IOException broken) {
            throw Provider.broken(request, broken);
        }
    }
}
