package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.SigningKeyStore.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of signing keys must do. */
public abstract class SigningKeyStoreContract {

    private static final Instant CREATED = Instant.parse("2024-09-02T06:00:00.123Z");

    /** The store under test, without keys. */
    protected abstract SigningKeyStore emptyStore();

    @Test
    void keys_are_given_back_as_they_were_added_the_newest_first() {
        SigningKeyStore store = emptyStore();
        SigningKey first = new SigningKey(1, CREATED, "{\"kty\":\"RSA\"}");
        SigningKey second = new SigningKey(2, CREATED.plusSeconds(1), "x".repeat(4_000));
        assertThat(store.all()).isEmpty();
        assertThat(store.add(first)).isTrue();
        assertThat(store.add(second)).isTrue();
        assertThat(store.all()).containsExactly(second, first);
    }

    @Test
    void who_comes_second_with_a_number_adds_nothing() {
        SigningKeyStore store = emptyStore();
        SigningKey first = new SigningKey(1, CREATED, "first");
        assertThat(store.add(first)).isTrue();
        assertThat(store.add(new SigningKey(1, CREATED, "second"))).isFalse();
        assertThat(store.all()).containsExactly(first);
    }

    @Test
    void of_many_who_come_at_once_one_is_first() throws Exception {
        SigningKeyStore store = emptyStore();
        List<Callable<Boolean>> nodes = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(node -> () -> store.add(new SigningKey(1, CREATED, "node " + node)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int added = 0;
            for (Future<Boolean> node : threads.invokeAll(nodes)) {
                added += node.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void old_keys_are_forgotten() {
        SigningKeyStore store = emptyStore();
        for (int number = 1; number <= 4; number++) {
            store.add(new SigningKey(number, CREATED, "key " + number));
        }
        store.removeUpTo(2);
        assertThat(store.all()).extracting(SigningKey::number).containsExactly(4, 3);
    }

    @Test
    void a_key_tells_no_secret_when_it_is_printed() {
        assertThat(new SigningKey(1, CREATED, "secret")).hasToString("SigningKey[number=1, created=" + CREATED + "]");
    }
}
