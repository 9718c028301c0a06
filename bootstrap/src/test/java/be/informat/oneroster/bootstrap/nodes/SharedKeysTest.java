package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.bootstrap.rest.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes sign with the same keys, whichever made them, and believe each other through a rotation. */
@Timeout(120)
class SharedKeysTest {

    private static final String KEY = "klaproos";
    private static final Duration ROTATION = Duration.ofDays(30);
    private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);

    /** In whole milliseconds, as the time of a key is stored: a rotation is met exactly. */
    private final MutableClock firstClock = new MutableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    private final MutableClock secondClock = new MutableClock(firstClock.instant());
    private Provider first;
    private Provider second;

    @BeforeEach
    void start() throws IOException {
        String url = Databases.create();
        first = new Provider(Database.postgreSql(url, null, null, 2), firstClock);
        second = new Provider(Database.postgreSql(url, null, null, 2), secondClock);
        first.publish(first.newTenant(KEY), Records.appear(Records.district(Records.DISTRICT, "De Klaproos")));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void a_token_of_either_node_reads_from_both() {
        String ofFirst = first.token(KEY);
        String ofSecond = second.token(KEY);

        assertThat(signedBy(ofFirst)).isEqualTo(signedBy(ofSecond));
        for (String token : new String[] {ofFirst, ofSecond}) {
            assertReads(first, token);
            assertReads(second, token);
        }
    }

    @Test
    void a_token_signed_just_before_a_rotation_is_good_after_it_on_the_node_that_rotated() {
        first.token(KEY);
        pass(ROTATION.minusMinutes(5));
        String before = second.token(KEY);
        pass(Duration.ofMinutes(5));
        first.token(KEY);
        pass(PUBLISHED_BEFORE);
        String after = first.token(KEY);

        assertThat(signedBy(after)).isNotEqualTo(signedBy(before));
        for (String token : new String[] {before, after}) {
            assertReads(first, token);
            assertReads(second, token);
        }
    }

    @Test
    void a_node_that_never_saw_the_new_key_believes_what_it_signed() {
        String before = second.token(KEY);
        assertReads(second, before);
        firstClock.pass(ROTATION);
        first.token(KEY);
        firstClock.pass(PUBLISHED_BEFORE);
        String after = first.token(KEY);

        assertThat(signedBy(after)).isNotEqualTo(signedBy(before));
        assertReads(second, after);
        assertReads(second, before);
    }

    private void pass(Duration time) {
        firstClock.pass(time);
        secondClock.pass(time);
    }

    private static void assertReads(Provider node, String token) {
        assertThat(node.read(token, "/orgs").statusCode()).isEqualTo(200);
    }

    private static String signedBy(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new JsonMapper()
                .readTree(new String(header, StandardCharsets.UTF_8))
                .get("kid")
                .asString();
    }
}
