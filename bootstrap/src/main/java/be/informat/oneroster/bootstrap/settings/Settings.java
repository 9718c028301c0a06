package be.informat.oneroster.bootstrap.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has set, with the defaults filled in.
 *
 * @param port where to listen; 0 for any free port
 * @param bind the address of this machine to listen on; null for all of them
 * @param publicUrl what clients see before the paths, without a final slash; null for {@code http://localhost} and the port
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed; empty if there is no proxy
 * @param defaultLimit how many records a page has when the client does not say
 * @param issuer the identity server whose tokens count; null if this program issues them
 * @param console sign-in to the console; null for the local operator account
 * @param today the day that is taken for today, for trials; null for the real one
 */
public record Settings(
        Database database,
        int port,
        @Nullable String bind,
        @Nullable URI publicUrl,
        List<String> trustedProxies,
        int defaultLimit,
        @Nullable ExternalIssuer issuer,
        @Nullable ConsoleSignIn console,
        @Nullable LocalDate today) {

    public Settings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** The same settings with another port. */
    public Settings withPort(int otherPort) {
        return new Settings(database, otherPort, bind, publicUrl, trustedProxies, defaultLimit, issuer, console, today);
    }

    /** Where everything is stored. */
    public sealed interface Database {}

    /** A database inside the program, in files below a folder. */
    public record Embedded(Path folder) implements Database {}

    /**
     * A PostgreSQL server.
     *
     * @param url begins with {@code jdbc:postgresql:}
     * @param user null if the url or the server's rules name one
     * @param password null if none is needed
     * @param poolSize the most connections this program takes
     */
    public record Postgres(
            String url, @Nullable String user, @Nullable String password, int poolSize) implements Database {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Postgres[poolSize=" + poolSize + "]";
        }
    }

    /**
     * An identity server of somebody else.
     *
     * @param url the {@code iss} of its tokens
     * @param keys where its public keys are
     * @param audience the {@code aud} that tokens for us carry
     * @param clientClaim the claim that names the client
     */
    public record ExternalIssuer(URI url, URI keys, String audience, String clientClaim) {}

    /**
     * The OpenID Connect provider of the console.
     *
     * @param operators sign-in names of those who may see all tenants
     */
    public record ConsoleSignIn(URI issuer, String clientId, String clientSecret, List<String> operators) {

        public ConsoleSignIn {
            operators = List.copyOf(operators);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "ConsoleSignIn[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }
}
