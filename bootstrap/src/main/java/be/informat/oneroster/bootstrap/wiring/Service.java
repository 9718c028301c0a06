package be.informat.oneroster.bootstrap.wiring;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.adapter.rest.RestServer;
import be.informat.oneroster.adapter.rest.oauth.OAuthApi;
import be.informat.oneroster.application.access.AdmitClient;
import be.informat.oneroster.application.access.AuthenticateClient;
import be.informat.oneroster.application.insight.MeasureInstallation;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.SyncNotes;
import be.informat.oneroster.bootstrap.schedule.SyncLogWriter;
import be.informat.oneroster.bootstrap.schedule.WarmRosters;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.telemetry.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The web side of the program while it runs. Close it to end it in order. */
public final class Service implements AutoCloseable {

    private static final String EVERY_ADDRESS = "0.0.0.0";

    private final Addresses addresses;
    private final RestServer server;
    private final SyncLogWriter syncLog;
    private final WarmRosters warm;

    private Service(Addresses addresses, RestServer server, SyncLogWriter syncLog, WarmRosters warm) {
        this.addresses = addresses;
        this.server = server;
        this.syncLog = syncLog;
        this.warm = warm;
    }

    /**
     * Starts to listen.
     *
     * @param version of the program
     * @throws UncheckedIOException by a {@link BindException} if the port cannot be had
     */
    public static Service start(Application application, Settings settings, Clock clock, String version) {
        Settings listening = settings.port() == 0 ? settings.withPort(freePort()) : settings;
        Addresses addresses = Addresses.of(listening);
        Database database = application.database();
        RunStore runs = database.runs();
        SyncNotes syncNotes = new SyncNotes(database.syncLog(), runs, clock);
        Metrics metrics = new Metrics(
                new MeasureInstallation(
                        database.tenants(), database.publications(), database.sis(), database.syncLog(), clock),
                clock);
        RestServer server = new RestServer(
                new RestServer.Settings(
                        Objects.requireNonNullElse(listening.bind(), EVERY_ADDRESS),
                        listening.port(),
                        addresses.root(),
                        listening.defaultLimit(),
                        Set.copyOf(listening.trustedProxies()),
                        externalIssuer(listening),
                        version,
                        Runtime.getRuntime().maxMemory()),
                new RestServer.Parts(
                        new AdmitClient(database.access()),
                        new AuthenticateClient(database.access()),
                        new ReadRoster(runs, database.rosters(), clock),
                        syncNotes,
                        database.signingKeys(),
                        () -> database.isReachable() ? Optional.empty() : Optional.of("the database does not answer"),
                        new RestServer.Measures(metrics::answered, metrics::text)),
                new SecureRandom(),
                clock);
        try {
            server.start();
        } catch (RuntimeException failure) {
            throw isTaken(failure) ? taken(listening) : failure;
        }
        SyncLogWriter syncLog = new SyncLogWriter(syncNotes, database.syncLog(), clock);
        syncLog.start();
        WarmRosters warm = new WarmRosters(database.tenants(), database.rosters(), server::warm);
        warm.start();
        return new Service(addresses, server, syncLog, warm);
    }

    private static OAuthApi.@Nullable ExternalIssuer externalIssuer(Settings settings) {
        Settings.ExternalIssuer issuer = settings.issuer();
        return issuer == null
                ? null
                : new OAuthApi.ExternalIssuer(
                        issuer.url().toString(), issuer.keys(), issuer.audience(), issuer.clientClaim());
    }

    /** The public address must be known before the server listens, so the port is looked for beforehand. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No port is free", none);
        }
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof BindException || (failure.getCause() != null && isTaken(failure.getCause()));
    }

    private static UncheckedIOException taken(Settings settings) {
        String where = settings.bind() == null ? "" : " of " + settings.bind();
        return new UncheckedIOException(
                "Port " + settings.port() + where + " cannot be had", new BindException("it is taken or not allowed"));
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Takes no new requests, lets those that run end, at most 30 seconds, and stops. */
    @Override
    public void close() {
        warm.close();
        server.close();
        syncLog.close();
    }
}
