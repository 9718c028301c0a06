package be.informat.oneroster.adapter.rest.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts wrong secrets by client and address, to slow down who guesses. Forgets when there are too many to remember. */
final class WrongSecrets {

    private static final int ALLOWED = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_PAIRS = 50_000;

    private final Clock clock;
    private final Cache<Pair, Count> counts = Caffeine.newBuilder()
            .maximumSize(MOST_PAIRS)
            .expireAfterWrite(WINDOW)
            .build();

    private record Pair(String client, String address) {}

    private record Count(int wrong, Instant since) {}

    WrongSecrets(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; how long to wait before the next try, empty if there were few. */
    Optional<Duration> count(String client, String address) {
        Instant now = clock.instant();
        Count count =
                counts.asMap().merge(new Pair(client, address), new Count(1, now), (before, one) -> after(before, now));
        if (count.wrong() <= ALLOWED) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, count.since().plus(WINDOW)));
    }

    private static Count after(Count before, Instant now) {
        boolean isPutBack = now.isBefore(before.since());
        return !isPutBack && now.isBefore(before.since().plus(WINDOW))
                ? new Count(before.wrong() + 1, before.since())
                : new Count(1, now);
    }
}
