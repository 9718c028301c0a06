package be.informat.oneroster.bootstrap.sdscheck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Reads with a token, and takes another one before it ends: a long sync outlives it. */
final class Reads {

    private static final Duration SPARE = Duration.ofSeconds(30);

    private final Provider provider;
    private final Credentials credentials;
    private final InstantSource clock;
    private Credentials.Token token;
    private Instant taken;

    Reads(Provider provider, Credentials credentials, Credentials.Token token, InstantSource clock) {
        this.provider = provider;
        this.credentials = credentials;
        this.token = token;
        this.clock = clock;
        taken = clock.instant();
    }

    Answer get(String pathAndQuery) throws ProviderFault {
        Duration age = Duration.between(taken, clock.instant());
        if (age.compareTo(token.lifetime().minus(SPARE)) > 0 && age.compareTo(SPARE) > 0) {
            token = credentials.take();
            taken = clock.instant();
        }
        return provider.get(pathAndQuery, token.text());
    }
}
