package be.informat.oneroster.bootstrap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** Reads like School Data Sync: one request after the other on one connection, pages of 5,000. */
final class SweepClient {

    private static final List<String> COLLECTIONS =
            List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");
    private static final int LIMIT = 5_000;
    static final String ACTIVE = "status='active'";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String credentials;
    private final byte[] buffer = new byte[1 << 16];
    private final List<Long> pageMicros = new ArrayList<>();
    private String token = "";

    SweepClient(String server, String client, String secret) {
        this.server = server;
        this.credentials = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
    }

    /** What was read. */
    record Sweep(int pages, int records, long bytes) {}

    void takeToken() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials))
                .build();
        token = new ObjectMapper()
                .readTree(send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asString();
    }

    /** All pages of all collections; each is told to {@code copies} as well. */
    Sweep sweep(String encoding, OutputStream... copies) {
        takeToken();
        int pages = 0;
        int records = 0;
        long bytes = 0;
        for (String collection : COLLECTIONS) {
            int total = 1;
            for (int offset = 0; offset < total; offset += LIMIT) {
                long begin = System.nanoTime();
                HttpResponse<InputStream> page = get(collection, ACTIVE, offset, encoding);
                total = Integer.parseInt(
                        page.headers().firstValue("X-Total-Count").orElseThrow());
                bytes += drain(page.body(), copies);
                pageMicros.add((System.nanoTime() - begin) / 1_000);
                pages++;
            }
            records += total;
        }
        return new Sweep(pages, records, bytes);
    }

    /** The first page of each collection. */
    Sweep firstPages(String filter) {
        int records = 0;
        long bytes = 0;
        for (String collection : COLLECTIONS) {
            HttpResponse<InputStream> page = get(collection, filter, 0, "identity");
            records +=
                    Integer.parseInt(page.headers().firstValue("X-Total-Count").orElseThrow());
            bytes += drain(page.body());
        }
        return new Sweep(COLLECTIONS.size(), records, bytes);
    }

    /** As many bytes as one file. */
    long fetch(String address) {
        return drain(send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream())
                .body());
    }

    /** How long pages took since this was asked last, sorted, in microseconds. */
    List<Long> takePageMicros() {
        List<Long> taken = pageMicros.stream().sorted().toList();
        pageMicros.clear();
        return taken;
    }

    private HttpResponse<InputStream> get(String collection, String filter, int offset, String encoding) {
        String query = "?limit=" + LIMIT + "&offset=" + offset + "&filter="
                + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/ims/oneroster/v1p1/" + collection + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", encoding)
                .build();
        return send(request, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = http.send(request, handler);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long drain(InputStream body, OutputStream... copies) {
        try (body) {
            long bytes = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (OutputStream copy : copies) {
                    copy.write(buffer, 0, read);
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a sweep reads, in one file. */
    Path keep(Path file) {
        try (OutputStream copy = Files.newOutputStream(file)) {
            sweep("identity", copy);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
