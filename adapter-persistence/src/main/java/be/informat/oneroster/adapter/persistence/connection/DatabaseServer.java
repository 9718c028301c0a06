package be.informat.oneroster.adapter.persistence.connection;

import java.time.Duration;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * What the driver must know to connect.
 *
 * @param description for people, without secrets
 * @param user null if the URL says it
 * @param password null if the URL says it, or none is needed
 * @param beginning run on every new connection
 */
public record DatabaseServer(
        String description,
        SQLDialect dialect,
        String url,
        @Nullable String user,
        @Nullable String password,
        String beginning,
        Map<String, String> properties) {

    /**
     * @param url begins with {@code jdbc:postgresql:}
     */
    public static DatabaseServer postgreSql(String url, @Nullable String user, @Nullable String password) {
        return new DatabaseServer(
                "PostgreSQL at " + withoutParameters(url),
                SQLDialect.POSTGRES,
                url,
                user,
                password,
                // Tenants differ by a thousand times in size: a plan for the average one is bad for most. Compiling a
                // plan
                // costs more than any of our statements.
                "set time zone 'UTC'; set plan_cache_mode = force_custom_plan; set jit = off",
                Map.of(
                        "ApplicationName", "oneroster",
                        "reWriteBatchedInserts", "true",
                        "tcpKeepAlive", "true",
                        "connectTimeout", "5",
                        // the details of an error repeat the values of a row
                        "logServerErrorDetail", "false"));
    }

    /** Embedded, or by TCP; who waits for a lock does so for ten minutes. */
    static DatabaseServer h2(String description, String url) {
        return new DatabaseServer(
                description, SQLDialect.H2, url + ";LOCK_TIMEOUT=600000", "sa", "", "set time zone 'UTC'", Map.of());
    }

    /** Properties of a connection that reads very many rows: in binary from the first time on, which takes half the time of reading text. */
    Map<String, String> manyRows() {
        return dialect == SQLDialect.H2 ? Map.of() : Map.of("prepareThreshold", "-1");
    }

    /** Properties by which a connection that gets no answer breaks; empty where the database is on this machine. */
    Map<String, String> answersWithin(Duration time) {
        return dialect == SQLDialect.H2 ? Map.of() : Map.of("socketTimeout", Long.toString(time.toSeconds()));
    }

    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
