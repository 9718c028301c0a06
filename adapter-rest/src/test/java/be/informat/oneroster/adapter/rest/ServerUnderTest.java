package be.informat.oneroster.adapter.rest;

import be.informat.oneroster.adapter.rest.http.Sha256;
import be.informat.oneroster.adapter.rest.oauth.OAuthApi;
import be.informat.oneroster.application.access.AdmitClient;
import be.informat.oneroster.application.access.AuthenticateClient;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.InMemoryAccessStore;
import be.informat.oneroster.application.port.InMemoryRosterReader;
import be.informat.oneroster.application.port.InMemorySigningKeyStore;
import be.informat.oneroster.application.port.InMemorySyncLog;
import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.RunsInMemory;
import be.informat.oneroster.application.reading.SyncNotes;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A real server on a free port, with everything behind it in memory, and a client that asks it. */
final class ServerUnderTest implements AutoCloseable {

    static final TenantId TENANT = new TenantId(1);
    static final String PUBLIC = "https://sis.example.be/informat";
    static final String ROOT = PUBLIC + "/ims/oneroster/v1p1";
    static final String SECRET = "secret-of-44-characters-secret-of-44-charact";
    static final String PROXY = "127.0.0.1";

    /** Making a key takes long. */
    private static final InMemorySigningKeyStore SHARED_KEYS = new InMemorySigningKeyStore();

    private static final ObjectMapper JSON = new ObjectMapper();

    final MutableClock clock = new MutableClock(Instant.parse("2024-09-02T06:00:00.500Z"));
    final InMemoryRosterReader published = new InMemoryRosterReader();
    final FaultyRosterReader roster = new FaultyRosterReader(published);
    final Map<TenantId, TenantState> states = new HashMap<>(Map.of(TENANT, TenantState.ACTIVE));
    final InMemoryAccessStore clients = new InMemoryAccessStore(states::get);
    final InMemorySigningKeyStore signingKeys;
    final InMemorySyncLog syncLog = new InMemorySyncLog(tenant -> true);
    final SyncNotes syncNotes;
    final List<String> measured = new CopyOnWriteArrayList<>();
    volatile Optional<String> obstacle = Optional.empty();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RestServer server;
    private final int port;
    private int clientCount;

    ServerUnderTest() {
        this(SHARED_KEYS, PUBLIC);
    }

    ServerUnderTest(InMemorySigningKeyStore signingKeys, String publicAddress) {
        this(signingKeys, publicAddress, null);
    }

    ServerUnderTest(OAuthApi.ExternalIssuer issuer) {
        this(SHARED_KEYS, PUBLIC, issuer);
    }

    private ServerUnderTest(
            InMemorySigningKeyStore signingKeys, String publicAddress, OAuthApi.@Nullable ExternalIssuer issuer) {
        this.signingKeys = signingKeys;
        RestServer.Settings settings = new RestServer.Settings(
                "127.0.0.1", 0, URI.create(publicAddress + "/"), 100, Set.of(PROXY), issuer, "1.0", 64 << 20);
        RunsInMemory runs = new RunsInMemory(clock, published::head);
        syncNotes = new SyncNotes(syncLog, runs, clock);
        RestServer.Parts parts = new RestServer.Parts(
                new AdmitClient(clients),
                new AuthenticateClient(clients),
                new ReadRoster(runs, roster, clock),
                syncNotes,
                signingKeys,
                () -> obstacle,
                new RestServer.Measures(
                        (area, status, time) -> measured.add(area + " " + status), () -> "figures 1\n"));
        server = new RestServer(settings, parts, new SecureRandom(), clock);
        server.start();
        port = server.port();
    }

    /** Publishes a millisecond later than before. */
    Instant publish(RosterChanges changes) {
        clock.pass(Duration.ofMillis(1));
        published.publish(TENANT, changes, clock.instant());
        return clock.instant();
    }

    /** A client of the tenant with these scopes and {@link #SECRET}. */
    String newClient(ApiScope... scopes) {
        clientCount++;
        String id = "client-" + clientCount;
        clients.add(new ApiClient(id, TENANT, Set.of(scopes), List.of(Sha256.hex(SECRET)), clock.instant(), null));
        return id;
    }

    /** A token of a new client that may read everything. */
    String newToken() {
        return token(newClient(ApiScope.values()));
    }

    String token(String client) {
        HttpResponse<String> response =
                postToken("grant_type=client_credentials&client_id=" + client + "&client_secret=" + SECRET);
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    HttpResponse<String> postToken(String form, String... headers) {
        return send(request("/connect/token", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Reads below OneRoster's root. */
    HttpResponse<String> read(String token, String path, String... headers) {
        return send(request("/ims/oneroster/v1p1" + path, headers).header("Authorization", "Bearer " + token));
    }

    /** The JSON of a read. */
    JsonNode json(String token, String path) {
        return JSON.readTree(read(token, path).body());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** A connection on which lines can be written as no client of good manners would. */
    Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Sends lines as they are, and gives everything that comes back until the connection ends. */
    String raw(String... lines) throws IOException {
        try (Socket socket = connect()) {
            write(socket, lines);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void write(Socket socket, String... lines) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    @Override
    public void close() {
        // The server waits a second for connections that somebody holds open.
        http.close();
        server.close();
    }
}
