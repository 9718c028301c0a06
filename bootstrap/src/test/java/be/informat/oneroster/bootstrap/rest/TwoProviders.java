package be.informat.oneroster.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The embedded database and PostgreSQL with the same data of two tenants, published at the same instants: they have to answer the same.
 * Before PostgreSQL stands a server that remembers nothing, so what the other one remembers has to be right as well.
 */
final class TwoProviders implements AutoCloseable {

    static final String FIRST = "first";
    static final String SECOND = "second";

    private static final List<String> HEADERS =
            List.of("X-Total-Count", "X-Roster-Publication", "ETag", "Link", "Content-Type");

    private final EmbeddedPostgres postgres;
    private final Provider embedded;
    private final Provider postgreSql;
    private final Map<String, String> embeddedTokens;
    private final Map<String, String> postgreSqlTokens;

    TwoProviders(Path folder) throws IOException {
        postgres = EmbeddedPostgres.start();
        postgreSql = Provider.withoutMemory(
                Database.postgreSql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", null, 4),
                Clock.systemUTC());
        // The clock of PostgreSQL cannot be set, so the other one follows it.
        MutableClock clock = new MutableClock(Instant.now());
        embedded = new Provider(Database.embedded(folder, Role.SERVER, text -> {}, clock), clock);
        publish(FIRST, "", clock);
        publish(SECOND, TwoTenants.MARK, clock);
        clock.pass(Duration.between(clock.instant(), Instant.now()));
        embeddedTokens = Map.of(FIRST, embedded.token(FIRST), SECOND, embedded.token(SECOND));
        postgreSqlTokens = Map.of(FIRST, postgreSql.token(FIRST), SECOND, postgreSql.token(SECOND));
    }

    private void publish(String key, String mark, MutableClock clock) {
        TenantId tenant = postgreSql.newTenant(key);
        assertThat(embedded.newTenant(key)).isEqualTo(tenant);
        for (RosterChanges changes : TwoTenants.publications(mark)) {
            Instant instant = postgreSql.publish(tenant, changes);
            clock.pass(Duration.between(clock.instant(), instant));
            assertThat(embedded.publish(tenant, changes)).isEqualTo(instant);
        }
    }

    /** What both answer to a read. That it is the same, to the byte, was asserted. */
    HttpResponse<String> read(String tenant, String pathAndQuery) {
        HttpResponse<String> one = embedded.read(embeddedTokens.get(tenant), pathAndQuery);
        HttpResponse<String> other = postgreSql.read(postgreSqlTokens.get(tenant), pathAndQuery);
        assertThat(written(other)).as("PostgreSQL, %s", pathAndQuery).isEqualTo(written(one));
        return one;
    }

    /** Everything in an answer but what is of its moment. */
    private static String written(HttpResponse<String> response) {
        StringBuilder text = new StringBuilder().append(response.statusCode()).append('\n');
        HEADERS.forEach(
                header -> text.append(response.headers().allValues(header)).append('\n'));
        return text.append(response.body()
                        .replaceAll(
                                "\"imsx_messageRefIdentifier\":\"[0-9a-f-]+\"", "\"imsx_messageRefIdentifier\":\"?\""))
                .toString();
    }

    JsonNode description() {
        return embedded.description();
    }

    @Override
    public void close() throws IOException {
        embedded.close();
        postgreSql.close();
        postgres.close();
    }
}
