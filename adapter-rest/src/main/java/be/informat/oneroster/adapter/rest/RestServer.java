package be.informat.oneroster.adapter.rest;

import be.informat.oneroster.adapter.rest.documentation.DocumentationApi;
import be.informat.oneroster.adapter.rest.http.AccessRole;
import be.informat.oneroster.adapter.rest.http.ClientAddresses;
import be.informat.oneroster.adapter.rest.http.EndingConnections;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import be.informat.oneroster.adapter.rest.http.TokenVerifier;
import be.informat.oneroster.adapter.rest.oauth.OAuthApi;
import be.informat.oneroster.adapter.rest.oneroster.OneRosterApi;
import be.informat.oneroster.adapter.rest.operation.OperationApi;
import be.informat.oneroster.application.access.AdmitClient;
import be.informat.oneroster.application.access.AuthenticateClient;
import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.SyncNotes;
import be.informat.oneroster.domain.tenant.TenantId;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;

/** The program's web server: starts it, says where everything stands, and stops it in order. */
public final class RestServer implements AutoCloseable {

    /** So long requests that run may go on when the server stops. */
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(30);

    /** Addresses with filters get long. */
    private static final int LONGEST_HEADERS = 64 * 1024;

    private static final String ROOT = PublicAddress.ONEROSTER_ROOT;

    private static final List<HandlerType> VERBS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE,
            HandlerType.QUERY);

    private final PublicAddress address;
    private final OneRosterApi oneRoster;
    private final @Nullable OAuthApi oAuth;
    private final DocumentationApi documentation;
    private final OperationApi operation;
    private final Answered answered;
    private final Javalin javalin;

    /**
     * @param bind the address of this machine to listen on; null for all
     * @param port 0 for any that is free
     * @param publicAddress under which clients know this installation, of http or https
     * @param defaultLimit how many records a page of OneRoster has if nothing is asked; from 1
     * @param proxies the IP addresses of proxies of ours, whose word on where a request comes from is taken
     * @param externalIssuer whose tokens count, instead of our own; null if we give tokens
     * @param programVersion as {@code --version} tells it
     * @param memory in bytes, of which up to a half holds what was made once; 0 to keep nothing, which gives the same answers
     */
    public record Settings(
            @Nullable String bind,
            int port,
            URI publicAddress,
            int defaultLimit,
            Set<String> proxies,
            OAuthApi.@Nullable ExternalIssuer externalIssuer,
            String programVersion,
            long memory) {}

    /** @param obstacle why requests cannot be served at this moment, in a few words and without persons; empty if they can */
    public record Parts(
            AdmitClient admitClient,
            AuthenticateClient authenticateClient,
            ReadRoster readRoster,
            SyncNotes syncNotes,
            SigningKeyStore signingKeys,
            Supplier<Optional<String>> obstacle,
            Measures measures) {}

    /**
     * Who measures.
     *
     * @param answered is told of every request that was answered
     * @param text everything that was measured, in the text format of Prometheus; nothing about persons
     */
    public record Measures(Answered answered, Supplier<String> text) {}

    /** Takes what there is to know of an answer. */
    @FunctionalInterface
    public interface Answered {

        /**
         * @param area what it was about: {@code oneroster}, {@code token} or {@code other}
         * @param status as it was sent
         * @param time from its first byte to the last of the answer
         */
        void answered(String area, int status, Duration time);
    }

    /**
     * Nothing is started yet.
     *
     * @param random for signing keys
     * @param clock for the times in tokens
     */
    public RestServer(Settings settings, Parts parts, SecureRandom random, Clock clock) {
        address = PublicAddress.of(settings.publicAddress());
        OAuthApi.ExternalIssuer other = settings.externalIssuer();
        TokenVerifier tokens;
        if (other == null) {
            OAuthApi ours = new OAuthApi(
                    parts.authenticateClient(),
                    parts.signingKeys(),
                    address,
                    new ClientAddresses(settings.proxies()),
                    random,
                    clock);
            oAuth = ours;
            tokens = ours.verifier();
        } else {
            oAuth = null;
            tokens = OAuthApi.verifierOf(other, clock);
        }
        oneRoster = new OneRosterApi(
                tokens,
                parts.admitClient(),
                parts.readRoster(),
                parts.syncNotes(),
                new OneRosterApi.Settings(
                        address,
                        other == null ? address.token() : null,
                        settings.defaultLimit(),
                        settings.programVersion(),
                        settings.memory()));
        documentation = new DocumentationApi(address, oneRoster.openApi());
        operation = new OperationApi(parts.obstacle(), parts.measures().text());
        answered = parts.measures().answered();
        javalin = Javalin.create(config -> configure(config, settings));
    }

    /**
     * Starts listening.
     *
     * @throws RuntimeException if the port is taken
     */
    public void start() {
        javalin.start();
    }

    /** Makes ready what clients will ask of a publication. */
    public void warm(TenantId tenant, int publication) {
        oneRoster.warm(tenant, publication);
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new requests, lets those that run end, at most 30 seconds, and stops. */
    @Override
    public void close() {
        EndingConnections connections =
                EndingConnections.of(javalin.jettyServer().server(), LAST_REQUESTS);
        try {
            javalin.stop();
        } finally {
            connections.close();
        }
    }

    private void configure(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        // A compressor of Javalin's would collect an answer before it sends it.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.treatMultipleSlashesAsSingleSlash = true;
        config.router.ignoreTrailingSlashes = true;
        config.jetty.host = settings.bind();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(RestServer::takeAddressesAsTheyAre);
        config.jetty.modifyServletContextHandler(
                servlets -> servlets.getServletHandler().setDecodeAmbiguousURIs(true));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(LAST_REQUESTS.toMillis());
            server.setHandler(new GracefulHandler());
            server.setRequestLog((request, response) -> answered.answered(
                    area(request.getHttpURI().getPath()),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime())));
            server.setErrorHandler(oneRoster.earlyErrors());
        });
        route(config.routes);
    }

    private static void takeAddressesAsTheyAre(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.UNSAFE);
        // RFC 9112, section 3.2.2: where the target is a whole address, the host beside it counts for nothing.
        http.setHttpCompliance(
                HttpCompliance.RFC9110.with("whole addresses", HttpCompliance.Violation.MISMATCHED_AUTHORITY));
        http.setRequestHeaderSize(LONGEST_HEADERS);
        http.setResponseHeaderSize(LONGEST_HEADERS);
        http.setSendServerVersion(false);
    }

    private static String area(@Nullable String path) {
        String asked = path == null ? "" : path;
        if (asked.contains(ROOT)) {
            return "oneroster";
        }
        return asked.endsWith(PublicAddress.TOKEN_PATH) ? "token" : "other";
    }

    private void route(RoutesConfig routes) {
        routes.beforeMatched(RestServer::mustHaveRole);
        // A proxy may cut the path of the public address off, or leave it.
        for (String prefix : new LinkedHashSet<>(List.of("", address.path()))) {
            every(routes, prefix + ROOT, oneRoster::handle, AccessRole.API_CLIENT);
            every(routes, prefix + ROOT + "/<path>", oneRoster::handle, AccessRole.API_CLIENT);
            if (oAuth != null) {
                every(routes, prefix + PublicAddress.TOKEN_PATH, oAuth::handleToken, AccessRole.ANYONE);
                read(routes, prefix + OAuthApi.KEYS_PATH, oAuth::handleKeys);
                read(routes, prefix + OAuthApi.DISCOVERY_PATH, oAuth::handleDiscovery);
            }
            read(routes, prefix + DocumentationApi.DOCUMENT_PATH, documentation::handleDocument);
            read(routes, prefix + DocumentationApi.PAGE_PATH, documentation::handlePage);
            read(routes, prefix + DocumentationApi.PAGE_PATH + "/{file}", documentation::handleFile);
        }
        read(routes, "/livez", operation::handleLive);
        read(routes, "/readyz", operation::handleReady);
        read(routes, "/metrics", operation::handleMetrics);
        routes.exception(NotFoundResponse.class, (e, context) -> notFound(context));
    }

    private static void every(RoutesConfig routes, String path, Handler handler, AccessRole role) {
        VERBS.forEach(verb -> routes.addHttpHandler(verb, path, handler, role));
    }

    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler, AccessRole.ANYONE);
        routes.head(path, handler, AccessRole.ANYONE);
    }

    /** Who registers a route says for whom it is; what is said by none is for none. */
    static void mustHaveRole(Context context) {
        if (context.routeRoles().isEmpty()) {
            throw new ForbiddenResponse();
        }
    }

    /** A verb that nobody knows is judged below OneRoster's root like any other. */
    private void notFound(Context context) {
        String path = context.path().replaceAll("/+", "/") + "/";
        if (path.startsWith(ROOT + "/") || path.startsWith(address.path() + ROOT + "/")) {
            oneRoster.handle(context);
            return;
        }
        context.status(404).result("Not found\n");
    }
}
