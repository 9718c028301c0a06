package be.informat.oneroster.adapter.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.adapter.rest.http.TokenVerifier.Outcome.Believed;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.InMemorySigningKeyStore;
import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.reading.MutableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2024-09-02T06:00:00Z"));
    private final SwitchedStore store = new SwitchedStore();
    private final SigningKeys node = new SigningKeys(store, new SecureRandom(), clock);
    private final SigningKeys otherNode = new SigningKeys(store, new SecureRandom(), clock);

    @Test
    void the_first_key_signs_at_once_on_all_nodes() {
        String first = node.signing().getKeyID();
        assertThat(otherNode.signing().getKeyID()).isEqualTo(first);
        assertThat(node.signing().getKeyID()).isEqualTo(first);
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void nodes_that_start_together_agree_on_one_key() throws Exception {
        Set<String> keys = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> nodes = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                SigningKeys starting = new SigningKeys(store, new SecureRandom(), clock);
                nodes.add(threads.submit(() -> starting.signing().getKeyID()));
            }
            for (Future<String> starting : nodes) {
                keys.add(starting.get());
            }
        }
        assertThat(keys).hasSize(1);
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void a_new_key_follows_and_is_published_before_it_signs() {
        String first = node.signing().getKeyID();
        clock.pass(SigningKeys.ROTATION);
        assertThat(node.signing().getKeyID()).isEqualTo(first);
        assertThat(node.published().getKeys()).hasSize(2);
        clock.pass(SigningKeys.PUBLISHED_BEFORE.minusSeconds(1));
        assertThat(node.signing().getKeyID()).isEqualTo(first);
        clock.pass(Duration.ofSeconds(1));
        String second = node.signing().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(otherNode.signing().getKeyID()).isEqualTo(second);
    }

    @Test
    void a_token_is_believed_through_a_rotation_on_every_node() {
        JwtVerifier verifier = verifier(otherNode);
        otherNode.signing();
        clock.pass(SigningKeys.ROTATION.minusMinutes(1));
        String before = new TokenIssuer("i", "a", node, clock).issue("client", Set.of(ApiScope.ROSTER));
        clock.pass(Duration.ofMinutes(2));
        node.signing();
        clock.pass(SigningKeys.PUBLISHED_BEFORE);
        String after = new TokenIssuer("i", "a", node, clock).issue("client", Set.of(ApiScope.ROSTER));
        assertThat(verifier.verify(before)).isInstanceOf(Believed.class);
        assertThat(verifier.verify(after)).isInstanceOf(Believed.class);
    }

    @Test
    void a_key_that_this_node_has_not_seen_is_looked_for() {
        JwtVerifier verifier = verifier(node);
        assertThat(node.published().getKeys()).isEmpty();
        String token = new TokenIssuer("i", "a", otherNode, clock).issue("client", Set.of(ApiScope.ROSTER));
        assertThat(verifier.verify(token)).isInstanceOf(Believed.class);
    }

    @Test
    void a_node_whose_clock_was_put_back_still_publishes_the_key_that_another_node_makes() {
        MutableClock putBack = new MutableClock(clock.instant());
        SigningKeys third = new SigningKeys(store, new SecureRandom(), putBack);
        node.signing();
        third.signing();
        putBack.pass(Duration.ofHours(-1));
        clock.pass(SigningKeys.ROTATION);
        node.signing();
        putBack.pass(Duration.ofMinutes(1));
        assertThat(third.published().getKeys()).hasSize(2);
    }

    @Test
    void old_keys_are_forgotten_when_nothing_of_theirs_can_be_alive() {
        for (int rotation = 0; rotation < 4; rotation++) {
            node.signing();
            clock.pass(SigningKeys.ROTATION);
        }
        node.signing();
        assertThat(store.all().size()).isBetween(2, 3);
        assertThat(store.all()).extracting(SigningKeyStore.SigningKey::number).startsWith(5, 4);
    }

    @Test
    void tokens_are_signed_and_believed_with_known_keys_while_the_store_is_away() {
        String key = node.signing().getKeyID();
        store.isAway = true;
        clock.pass(Duration.ofMinutes(10));
        assertThat(node.signing().getKeyID()).isEqualTo(key);
        assertThatThrownBy(otherNode::signing).isInstanceOf(StoreUnavailableException.class);
    }

    private JwtVerifier verifier(SigningKeys keys) {
        return new JwtVerifier(
                new TrustedIssuer(
                        "i",
                        "a",
                        Set.of(TokenIssuer.ALGORITHM),
                        Set.of(TokenIssuer.TYPE),
                        TokenIssuer.CLIENT_CLAIM,
                        keys),
                clock);
    }

    /** A store that can be away. */
    private static final class SwitchedStore implements SigningKeyStore {

        private final InMemorySigningKeyStore keys = new InMemorySigningKeyStore();
        private volatile boolean isAway;

        @Override
        public List<SigningKey> all() {
            if (isAway) {
                throw new StoreUnavailableException(new IllegalStateException("away"));
            }
            return keys.all();
        }

        @Override
        public boolean add(SigningKey key) {
            return keys.add(key);
        }

        @Override
        public void removeUpTo(int number) {
            keys.removeUpTo(number);
        }
    }
}
