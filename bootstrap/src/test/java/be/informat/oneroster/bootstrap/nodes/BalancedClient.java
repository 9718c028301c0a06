package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads as Microsoft School Data Sync does, through something that gives each request to the next node and passes over the dead. */
final class BalancedClient implements AutoCloseable {

    private static final List<String> COLLECTIONS =
            List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Cluster.Credentials credentials;
    private final List<URI> nodes;
    private int next;
    private int retries;

    BalancedClient(Cluster.Credentials credentials, URI... nodes) {
        this.credentials = credentials;
        this.nodes = new ArrayList<>(List.of(nodes));
    }

    /**
     * What a sync read.
     *
     * @param collections the records of each as they were written, in their order
     * @param publications the number that each page told; one if all is well
     * @param totals how many records each collection was said to have
     */
    record Sweep(Map<String, List<String>> collections, Set<String> publications, Map<String, Integer> totals) {

        int pages(int limit) {
            return collections.values().stream()
                    .mapToInt(records -> Math.max(1, (records.size() + limit - 1) / limit))
                    .sum();
        }

        /** Those that are no tombstones. */
        List<String> pupils() {
            return collections.get("users").stream()
                    .filter(user -> user.contains("\"status\":\"active\""))
                    .filter(user -> user.contains("\"role\":\"student\""))
                    .toList();
        }
    }

    /** A token of the next node. */
    String token() {
        String form = "grant_type=client_credentials&client_id=" + credentials.id() + "&client_secret="
                + credentials.secret();
        HttpResponse<String> response = send(node -> HttpRequest.newBuilder(node.resolve("/connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    /** Reads below the root of OneRoster, from the next node. */
    HttpResponse<String> get(String token, String pathAndQuery) {
        return send(node -> HttpRequest.newBuilder(node.resolve("/ims/oneroster/v1p1/" + pathAndQuery))
                .header("Authorization", "Bearer " + token));
    }

    /**
     * All pages of all collections with one token.
     *
     * @param beforePage told the number of each page before it is read, from 1
     */
    Sweep sweep(int limit, IntConsumer beforePage) {
        String token = token();
        Map<String, List<String>> collections = new LinkedHashMap<>();
        Map<String, Integer> totals = new LinkedHashMap<>();
        Set<String> publications = new TreeSet<>();
        int page = 0;
        for (String collection : COLLECTIONS) {
            List<String> records = new ArrayList<>();
            int total = 1;
            for (int offset = 0; offset < total; offset += limit) {
                beforePage.accept(++page);
                HttpResponse<String> response = get(token, collection + "?limit=" + limit + "&offset=" + offset);
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                for (JsonNode record : JSON.readTree(response.body()).get(collection)) {
                    records.add(record.toString());
                }
                total = (int)
                        response.headers().firstValueAsLong("X-Total-Count").orElseThrow();
                publications.add(
                        response.headers().firstValue("X-Roster-Publication").orElseThrow());
            }
            collections.put(collection, records);
            totals.put(collection, total);
        }
        return new Sweep(collections, publications, totals);
    }

    /** How often a node did not answer and another one was asked. */
    int retries() {
        return retries;
    }

    /** Of the next node that answers with anything but that it is busy. */
    private HttpResponse<String> send(Function<URI, HttpRequest.Builder> request) {
        List<String> passedOver = new ArrayList<>();
        while (passedOver.size() < nodes.size()) {
            URI node = nodes.get(next++ % nodes.size());
            try {
                HttpResponse<String> response =
                        http.send(request.apply(node).timeout(PATIENCE).build(), BodyHandlers.ofString());
                if (response.statusCode() != 503) {
                    return response;
                }
                passedOver.add(node + ": " + response.body());
            } catch (IOException dead) {
                passedOver.add(node + ": " + dead);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            retries++;
        }
        throw new AssertionError("no node answers: " + passedOver);
    }

    @Override
    public void close() {
        http.close();
    }
}
