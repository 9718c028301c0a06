package be.informat.oneroster.bootstrap.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads as Microsoft School Data Sync does: a token, then whole collections. */
final class SyncClient {

    /** The collections that it reads; demographics apart. */
    static final List<String> COLLECTIONS =
            List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final JsonNode credentials;

    /** @param credentials what {@code client create --json} printed */
    SyncClient(String credentials) {
        this.credentials = JSON.readTree(credentials);
    }

    /** A run of synchronisation: the reads with one token. */
    final class Run {

        private final String token = token();

        /** The answer to a path below the root, with its query as it is sent. */
        HttpResponse<String> get(String pathAndQuery) {
            return send(HttpRequest.newBuilder(URI.create(text("url") + "/" + pathAndQuery))
                    .header("Authorization", "Bearer " + token)
                    .build());
        }

        /**
         * A whole collection, valid by the schema; by id.
         *
         * @param filter as people write it; empty for everything, tombstones too
         */
        Map<String, JsonNode> all(String collection, String filter) {
            String query = "limit=5000" + (filter.isEmpty() ? "" : "&filter=" + encoded(filter));
            HttpResponse<String> response = get(collection + "?" + query);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(PayloadSchema.errors("collection_" + collection, response.body()))
                    .isEmpty();
            Map<String, JsonNode> records = new LinkedHashMap<>();
            for (JsonNode record : JSON.readTree(response.body()).get(collection)) {
                records.put(record.get("sourcedId").asString(), record);
            }
            assertThat(response.headers().firstValueAsLong("X-Total-Count")).hasValue(records.size());
            return records;
        }

        /** All collections with this filter, by name. */
        Map<String, Map<String, JsonNode>> everything(String filter) {
            Map<String, Map<String, JsonNode>> everything = new LinkedHashMap<>();
            COLLECTIONS.forEach(collection -> everything.put(collection, all(collection, filter)));
            return everything;
        }
    }

    Run begin() {
        return new Run();
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + text("clientId") + "&client_secret="
                + text("clientSecret");
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(text("tokenUrl")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String text(String name) {
        return credentials.get(name).asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
