package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RunStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentMap;

/**
 * What this node remembers of the reads of tokens, so that it tells the store of all nodes at most every ten seconds. Forgetting costs a
 * write; the store knows everything that counts.
 */
final class ReadTimes {

    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    private static final int MOST_TOKENS = 20_000;

    private final RunStore runs;
    private final Clock clock;
    private final ConcurrentMap<Token, Noted> tokens;
    private final ConcurrentMap<BegunList, Integer> lists;

    private record Token(int tenant, String token) {}

    private record Noted(Instant lastRead, Instant lastTold) {}

    private record BegunList(Token token, String list) {}

    ReadTimes(RunStore runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
        Cache<Token, Noted> noted = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(RunRules.LONGEST_RUN)
                .build();
        tokens = noted.asMap();
        Cache<BegunList, Integer> begun = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(TELL_EVERY)
                .build();
        lists = begun.asMap();
    }

    /**
     * How long ago something was last read with the reader's token on this node: what its clock shows matters to nobody else. Empty if it
     * is not remembered, or the clock was put back since.
     */
    Optional<Duration> sinceLastRead(Reader reader) {
        return Optional.ofNullable(tokens.get(token(reader)))
                .map(noted -> Duration.between(noted.lastRead(), clock.instant()))
                .filter(passed -> !passed.isNegative());
    }

    /** The store was told by beginning a run. */
    void begun(Reader reader) {
        Instant now = clock.instant();
        tokens.put(token(reader), new Noted(now, now));
    }

    /** Something was read. */
    void read(Reader reader) {
        Instant now = clock.instant();
        Noted before = tokens.get(token(reader));
        if (before != null && wasToldLately(before, now)) {
            tokens.put(token(reader), new Noted(now, before.lastTold()));
            return;
        }
        runs.touch(reader.tenant(), reader.token());
        tokens.put(token(reader), new Noted(now, now));
    }

    /** Not if the clock was put back since: it would take as long until the store is told again. */
    private static boolean wasToldLately(Noted before, Instant now) {
        return !now.isBefore(before.lastTold())
                && now.isBefore(before.lastTold().plus(TELL_EVERY));
    }

    /** The beginning of a list saw a publication. */
    void listBegun(Reader reader, String list, int publication) {
        BegunList begun = new BegunList(token(reader), list);
        Integer told = lists.get(begun);
        if (told == null || told != publication) {
            runs.rememberList(reader.tenant(), reader.client(), reader.token(), list, publication);
            lists.put(begun, publication);
        }
    }

    /** What the beginning of a list saw; asked of the store, where other nodes and tokens are known. */
    OptionalInt findList(Reader reader, String list) {
        return runs.findList(reader.tenant(), reader.client(), reader.token(), list);
    }

    private static Token token(Reader reader) {
        return new Token(reader.tenant().value(), reader.token());
    }
}
