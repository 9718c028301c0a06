package be.informat.oneroster.adapter.rest.oauth;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** The public keys of another issuer, as they stand at its address. */
final class FetchedKeys {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LONGEST_SET = 256 * 1024;

    /** So long a set is taken as it is; a key that the issuer takes away is believed that much longer. */
    private static final Duration CACHED = Duration.ofMinutes(5);

    /** So long a request waits while another one fetches the keys. */
    private static final Duration WAITS = Duration.ofSeconds(10);

    private FetchedKeys() {}

    /** Keys of an address, which is asked when a key is needed that is not known, and every five minutes while any is needed. */
    static JWKSource<SecurityContext> of(URI address, Clock clock) {
        try {
            JWKSetSource<SecurityContext> fetched = new URLBasedJWKSetSource<>(
                    address.toURL(), new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_SET));
            return JWKSourceBuilder.create(new SeldomAsked(fetched, clock))
                    .rateLimited(false)
                    .retrying(false)
                    .refreshAheadCache(false)
                    .outageTolerantForever()
                    .cache(CACHED.toMillis(), WAITS.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Keys are fetched from an address of https.", e);
        }
    }

    /**
     * Asks the issuer once in 30 seconds, however many unknown keys are named: tokens that anybody can write must not become requests to
     * somebody else. (The library's own limit lets two through.) As long as there are no keys at all it asks again sooner.
     */
    private static final class SeldomAsked extends JWKSetSourceWrapper<SecurityContext> {

        private static final Duration PAUSE = Duration.ofSeconds(30);
        private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(5);

        private final Clock clock;
        private final ReentrantLock lock = new ReentrantLock();
        private Instant nextAllowed = Instant.MIN;
        private boolean hasKeys;

        SeldomAsked(JWKSetSource<SecurityContext> source, Clock clock) {
            super(source);
            this.clock = clock;
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long millis, SecurityContext context)
                throws KeySourceException {
            lock.lock();
            try {
                Instant now = clock.instant();
                if (isTooSoon(now)) {
                    throw new JWKSetUnavailableException("The issuer was asked for its keys a moment ago.");
                }
                nextAllowed = now.plus(hasKeys ? PAUSE : PAUSE_WITHOUT_KEYS);
                JWKSet keys = getSource().getJWKSet(refresh, millis, context);
                hasKeys = true;
                nextAllowed = now.plus(PAUSE);
                return keys;
            } finally {
                lock.unlock();
            }
        }

        /** Not if the clock was put back since: a new key would be refused for as long. */
        private boolean isTooSoon(Instant now) {
            return now.isBefore(nextAllowed) && !now.isBefore(nextAllowed.minus(PAUSE));
        }
    }
}
