package be.informat.oneroster.adapter.rest.oauth;

import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.port.SigningKeyStore.SigningKey;
import be.informat.oneroster.application.port.StoreUnavailableException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The keys that this installation signs with, as all nodes share them. */
final class SigningKeys implements JWKSource<SecurityContext> {

    /** After this time a new key follows. */
    static final Duration ROTATION = Duration.ofDays(30);

    /** So long a new key is published before it signs; every node has looked again by then. */
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(10);

    /** So long a key is believed after the next one began to sign; longer than any token lasts. */
    static final Duration BELIEVED_AFTER = Duration.ofDays(1);

    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);
    private static final int KEY_BITS = 2048;

    private final SigningKeyStore store;
    private final SecureRandom random;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

    /** @param keys the newest first */
    private record Loaded(List<Key> keys, Instant at) {}

    private record Key(int number, Instant created, RSAKey pair) {}

    SigningKeys(SigningKeyStore store, SecureRandom random, Clock clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /** The key to sign with at this moment; makes one if there is none, or none that is young enough. */
    RSAKey signing() {
        Instant now = clock.instant();
        List<Key> keys = current(now);
        if (keys.isEmpty() || !keys.getFirst().created().plus(ROTATION).isAfter(now)) {
            addNext(keys, now);
            keys = reload(now);
        }
        Instant newest = now.minus(PUBLISHED_BEFORE);
        return keys.stream()
                .filter(key -> !key.created().isAfter(newest))
                .findFirst()
                .orElse(keys.getLast())
                .pair();
    }

    /** The public halves of all keys that may have signed what is not expired. */
    JWKSet published() {
        List<JWK> keys = new ArrayList<>();
        current(clock.instant()).forEach(key -> keys.add(key.pair()));
        return new JWKSet(keys).toPublicJWKSet();
    }

    /** Keys for checking signatures; looks again if none fits. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        List<JWK> known = selector.select(published());
        if (!known.isEmpty()) {
            return known;
        }
        reload(clock.instant());
        return selector.select(published());
    }

    private void addNext(List<Key> keys, Instant now) {
        int number = keys.isEmpty() ? 1 : keys.getFirst().number() + 1;
        store.add(new SigningKey(number, now, newPair().toJSONString()));
        keys.stream()
                .filter(key -> key.created().plus(ROTATION).plus(BELIEVED_AFTER).isBefore(now))
                .mapToInt(Key::number)
                .filter(old -> old < number - 1)
                .max()
                .ifPresent(store::removeUpTo);
    }

    private RSAKey newPair() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .secureRandom(random)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes RSA keys.", e);
        }
    }

    /** What is known, looked at within the last minute; older only while the store is away. A clock that was put back does not count. */
    private List<Key> current(Instant now) {
        Loaded known = loaded;
        if (!now.isBefore(known.at()) && now.isBefore(known.at().plus(LOOKED_AT_AGAIN))) {
            return known.keys();
        }
        try {
            return reload(now);
        } catch (StoreUnavailableException e) {
            if (known.keys().isEmpty()) {
                throw e;
            }
            return known.keys();
        }
    }

    private List<Key> reload(Instant now) {
        lock.lock();
        try {
            List<Key> keys = store.all().stream().map(SigningKeys::read).toList();
            loaded = new Loaded(keys, now);
            return keys;
        } finally {
            lock.unlock();
        }
    }

    private static Key read(SigningKey key) {
        try {
            return new Key(key.number(), key.created(), RSAKey.parse(key.privateKey()));
        } catch (ParseException e) {
            throw new IllegalStateException("A stored signing key cannot be read.", e);
        }
    }
}
