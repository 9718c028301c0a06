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
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** Reads like School Data Sync: one request after the other on one connection, pages of 5,000. */
final class SweepClient {

    private static final List<String> COLLECTIONS =
            List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments");
    private static final int LIMIT = 5_000;
    private static final int SMALL = 100;
    static final String ACTIVE = "status='active'";

    static final String ANY_PAGE = "page of 5,000";
    static final String FIRST_PAGE = "the first page of enrollments";
    static final String LAST_PAGE = "the last whole page of enrollments";
    static final String QUIET = "page of 100, nothing else going on";
    static final String MEANWHILE = "page of 100 while an extract is imported and published";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String credentials;
    private final Figures figures;
    private final byte[] buffer = new byte[1 << 16];
    private boolean isPageTimed;
    private String token = "";

    /** @param figures get the times of pages */
    SweepClient(String server, String client, String secret, Figures figures) {
        this.server = server;
        this.credentials = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        this.figures = figures;
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
                HttpResponse<InputStream> page = get(collection, ACTIVE, offset, LIMIT, encoding);
                total = total(page);
                bytes += drain(page.body(), copies);
                pages++;
                if (isPageTimed && offset + LIMIT <= total) {
                    notePage(collection, offset, total, System.nanoTime() - begin);
                }
            }
            records += total;
        }
        return new Sweep(pages, records, bytes);
    }

    private void notePage(String collection, int offset, int total, long nanos) {
        figures.note(ANY_PAGE, nanos);
        if (collection.equals("enrollments") && offset == 0) {
            figures.note(FIRST_PAGE, nanos);
        }
        if (collection.equals("enrollments") && offset + 2 * LIMIT > total) {
            figures.note(LAST_PAGE, nanos);
        }
    }

    /** From now on the times of whole pages are noted. */
    void timePages() {
        isPageTimed = true;
    }

    void leavePages() {
        isPageTimed = false;
    }

    /** Goes on with a sweep in small pages, until some work is done. */
    void whileReading(Runnable work) {
        sweepSlowly(QUIET, 500);
        Thread worker = Thread.ofPlatform().start(work);
        while (worker.isAlive()) {
            sweepSlowly(MEANWHILE, 10);
        }
    }

    private void sweepSlowly(String name, int pages) {
        for (int page = 1; page <= pages; page++) {
            int offset = page * SMALL;
            figures.time(
                    name,
                    () -> drain(get("users", ACTIVE, offset, SMALL, "identity").body()));
        }
    }

    /** The first page of each collection. */
    Sweep firstPages(String filter) {
        int records = 0;
        long bytes = 0;
        for (String collection : COLLECTIONS) {
            HttpResponse<InputStream> page = get(collection, filter, 0, LIMIT, "identity");
            records += total(page);
            bytes += drain(page.body());
        }
        return new Sweep(COLLECTIONS.size(), records, bytes);
    }

    private static int total(HttpResponse<?> page) {
        return Integer.parseInt(page.headers().firstValue("X-Total-Count").orElseThrow());
    }

    /** As many bytes as one file. */
    long fetch(String address) {
        return drain(send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream())
                .body());
    }

    private HttpResponse<InputStream> get(String collection, String filter, int offset, int limit, String encoding) {
        String query = "?limit=" + limit + "&offset=" + offset + "&filter="
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
