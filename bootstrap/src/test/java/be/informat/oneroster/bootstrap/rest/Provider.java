package be.informat.oneroster.bootstrap.rest;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.adapter.rest.RestServer;
import be.informat.oneroster.application.access.AdmitClient;
import be.informat.oneroster.application.access.AuthenticateClient;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.SyncNotes;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One database with a server before it, and a client for every tenant in it. */
public final class Provider implements AutoCloseable {

    public static final String PUBLIC = "https://sis.example.be";

    /** Of every client. */
    public static final String SECRET = "a-secret-of-43-characters-a-secret-of-43-ch";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Occasion OCCASION = new Occasion(LocalDate.of(2024, 9, 2), Set.of(Reason.IMPORT));

    private final Database database;
    private final Clock clock;
    private final RestServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param clock of this machine */
    public Provider(Database database, Clock clock) {
        this(database, clock, 64 << 20, 1_000_000);
    }

    /** One that makes everything anew for each request. */
    static Provider withoutMemory(Database database, Clock clock) {
        return new Provider(database, clock, 0, 0);
    }

    private Provider(Database database, Clock clock, long memory, long rememberedNumbers) {
        this.database = database;
        this.clock = clock;
        database.migrate();
        server = new RestServer(
                new RestServer.Settings("127.0.0.1", 0, URI.create(PUBLIC), 100, Set.of(), null, "1.0", memory),
                new RestServer.Parts(
                        new AdmitClient(database.access()),
                        new AuthenticateClient(database.access()),
                        new ReadRoster(database.runs(), database.rosters(), clock, rememberedNumbers),
                        new SyncNotes(database.syncLog(), database.runs(), clock),
                        database.signingKeys(),
                        Optional::empty,
                        new RestServer.Measures((area, status, time) -> {}, () -> "")),
                new SecureRandom(),
                clock);
        server.start();
    }

    /** A new tenant that may be read, and a client of it. */
    public TenantId newTenant(String key) {
        TenantId tenant = database.work()
                .lockedForSettings(
                        Optional.empty(),
                        stores -> stores.tenants()
                                .create(new SettingsBuilder()
                                        .key(key)
                                        .entraTenantId(UUID.randomUUID())
                                        .build()))
                .id();
        database.work().locked(tenant, stores -> {
            stores.tenants().changeState(tenant, TenantState.ACTIVE);
            return tenant;
        });
        database.access()
                .add(new ApiClient(key, tenant, Set.of(ApiScope.values()), List.of(hash()), clock.instant(), null));
        return tenant;
    }

    /** Publishes, and gives the instant that it was given. */
    public Instant publish(TenantId tenant, RosterChanges changes) {
        return database.work()
                .locked(tenant, stores -> stores.publications().publish(tenant, changes, OCCASION))
                .instant();
    }

    /** A token of the client of a tenant. */
    public String token(String key) {
        String form = "grant_type=client_credentials&client_id=" + key + "&client_secret=" + SECRET;
        HttpRequest request = HttpRequest.newBuilder(address("/connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(send(request).body()).get("access_token").asString();
    }

    /** Reads below the root of OneRoster. */
    public HttpResponse<String> read(String token, String pathAndQuery) {
        return send(HttpRequest.newBuilder(address("/ims/oneroster/v1p1" + pathAndQuery))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** The OpenAPI document. */
    JsonNode description() {
        return JSON.readTree(
                send(HttpRequest.newBuilder(address("/openapi.json")).build()).body());
    }

    public int port() {
        return server.port();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        database.close();
    }
}
