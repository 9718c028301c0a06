package be.informat.oneroster.bootstrap.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.reading.Reader;
import be.informat.oneroster.bootstrap.pulls.Habits.Tokens;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pulls everything once, and then only what changed. What it holds is compared after each collection. */
final class Client {

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(55);

    private final int number;
    final Habits habits;
    final Set<Happening> happened;
    private final Nodes nodes;
    private final Publications publications;
    private final Map<Kind, Map<UUID, Version>> held = new EnumMap<>(Kind.class);
    private final Map<Kind, Instant> since = new EnumMap<>(Kind.class);
    private final List<Kind> order = new ArrayList<>(List.of(Kind.values()));
    private @Nullable Token token;
    private Instant lastRead = Instant.EPOCH;
    private @Nullable Sync sync;
    private int tokens;

    /** @param taken when, by its own clock */
    record Token(Reader reader, Instant taken) {}

    /** @param number of no other client of this history */
    Client(int number, Habits habits, Nodes nodes, Publications publications, Set<Happening> happened) {
        this.number = number;
        this.habits = habits;
        this.nodes = nodes;
        this.publications = publications;
        this.happened = happened;
    }

    /** Reads one page. */
    void read(Random chance) {
        if (sync != null && sync.waitedTooLong(now())) {
            breakOff();
        }
        if (sync == null) {
            boolean full = since.isEmpty() || chance.nextInt(12) == 0;
            happened.add(full ? Happening.FULL_PULL : Happening.DELTA);
            sync = begin(full, chance);
        }
        sync.read(chance);
        lastRead = now();
        if (sync.isOver()) {
            end(sync);
            forget(sync);
        }
    }

    /**
     * In the order of the time before if it comes again at once with the same token, for that is how a run is told from the one before; else in
     * any order.
     */
    private Sync begin(boolean full, Random chance) {
        Token before = token;
        Token now = tokenForSync();
        if (now != before || Duration.between(lastRead, now()).compareTo(Sync.PAUSE) > 0) {
            Collections.shuffle(order, chance);
        }
        return new Sync(this, full, now, order);
    }

    /** Ends the sync that it is in, or does a whole one. */
    void readAll(Random chance) {
        do {
            read(chance);
        } while (sync != null);
    }

    /** It is stopped, or shut out: it keeps what it has applied, and asks since the same instant again. */
    void breakOff() {
        if (sync != null) {
            forget(sync);
            happened.add(Happening.SYNC_BROKEN_OFF);
        }
    }

    private void forget(Sync last) {
        sync = null;
        if (last.paused()) {
            token = null;
        }
    }

    Instant now() {
        return nodes.now();
    }

    Nodes nodes() {
        return nodes;
    }

    /** What it asks for: everything if empty. */
    @Nullable
    Instant since(Kind kind) {
        return since.get(kind);
    }

    private Token tokenForSync() {
        boolean keeps = habits.tokens() == Tokens.CACHED
                && token != null
                && Duration.between(token.taken(), now()).compareTo(TOKEN_LASTS) < 0;
        if (!keeps) {
            nodes.aTokenIsAskedFor();
            Duration before = habits.tokens() == Tokens.HALF_AN_HOUR_BEFORE ? Duration.ofMinutes(30) : Duration.ZERO;
            token = newToken(now().minus(before));
        }
        return token;
    }

    Token newToken(Instant taken) {
        tokens++;
        String text = String.format("%032x%032x", number, tokens);
        return new Token(new Reader(nodes.tenant(), habits.name(), text), taken);
    }

    /** A collection was read to its end. */
    void apply(Listing listing, boolean full) {
        Map<UUID, Version> records = held.computeIfAbsent(listing.kind(), kind -> new HashMap<>());
        if (full) {
            records.clear();
        }
        for (Version version : listing.records()) {
            if (version.status() == Status.ACTIVE) {
                records.put(version.record().sourcedId(), version);
            } else if (records.remove(version.record().sourcedId()) != null) {
                happened.add(Happening.RECORD_REMOVED_BY_DELTA);
            }
        }
        if (!records.equals(publications.held(listing.publication(), listing.kind()))) {
            assertThat(records)
                    .as("%s after reading %s of publication %d", habits, listing.kind(), listing.publication())
                    .isEqualTo(publications.held(listing.publication(), listing.kind()));
        }
        if (publications.head() > listing.publication()) {
            happened.add(Happening.PUBLISHED_IN_MID_SYNC);
        }
    }

    private void end(Sync ended) {
        if (habits.tokens().syncIsOneRun() && !ended.paused()) {
            assertThat(ended.publications())
                    .as("%s reads one publication", habits)
                    .hasSize(1);
        }
        ended.listings().forEach(listing -> since.put(listing.kind(), nextSince(ended, listing)));
    }

    private Instant nextSince(Sync ended, Listing listing) {
        return switch (habits.since()) {
            case TOKEN_TAKEN -> listing.begunWith().taken();
            case RUN_BEGAN -> ended.began();
            case GREATEST_SEEN -> {
                Instant before = since.getOrDefault(listing.kind(), Instant.EPOCH);
                Instant seen = habits.tokens().syncIsOneRun() ? ended.greatest() : listing.greatest();
                yield seen.isAfter(before) ? seen : before;
            }
        };
    }

    /** After everything: its last delta gave it what somebody who comes new would get. */
    void assertHolds(Client other) {
        assertThat(held).as("%s", habits).isEqualTo(other.held);
    }
}
