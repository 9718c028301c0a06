package be.informat.oneroster.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.bootstrap.road.PayloadSchema;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.tenant.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real PostgreSQL that is stopped: in the middle of a page, and before a request. */
@Timeout(120)
class LostDatabaseTest {

    private static final int PUPILS = 30_000;
    private static final String KEY = "klaproos";

    private EmbeddedPostgres postgres;
    private Provider provider;
    private String token;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        provider = new Provider(
                Database.postgreSql(postgres.getJdbcUrl("postgres", "postgres"), "postgres", null, 4),
                Clock.systemUTC());
        TenantId tenant = provider.newTenant(KEY);
        RosterRecord[] pupils = new RosterRecord[PUPILS];
        Arrays.setAll(
                pupils, index -> Records.pupil(Records.id(index + 1), "Voornaam", "Naam " + index, Records.SCHOOL));
        provider.publish(tenant, Records.appear(pupils));
        token = provider.token(KEY);
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
        postgres.close();
    }

    @Test
    void in_the_middle_of_a_page_that_nobody_read_before_the_connection_breaks() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", provider.port())) {
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET /ims/oneroster/v1p1/users?limit=" + PUPILS
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + token
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
            postgres.close();
            assertThatThrownBy(answer::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void at_rest_every_read_is_told_to_come_back_whatever_was_read_before() throws IOException {
        assertThat(provider.read(token, "/users?limit=10").statusCode()).isEqualTo(200);
        postgres.close();
        for (String path : new String[] {"/users?limit=10", "/orgs"}) {
            HttpResponse<String> response = provider.read(token, path);
            assertThat(response.statusCode()).as(path).isEqualTo(503);
            assertThat(response.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(response.body()).contains("\"server_busy\"").doesNotContain("postgres", "SQL");
            assertThat(PayloadSchema.errors("error", response.body())).isEmpty();
        }
    }
}
