package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.bootstrap.pulls.Client.Token;
import be.informat.oneroster.bootstrap.pulls.Habits.Since;
import be.informat.oneroster.bootstrap.pulls.Habits.Tokens;
import be.informat.oneroster.domain.oneroster.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One synchronisation of a client: each collection once. */
final class Sync {

    /** What all nodes take for one run: two minutes, less the ten seconds in which one node may not know of another's reads. */
    private static final Duration NO_PAUSE = Duration.ofSeconds(105);

    /** What all nodes take for a pause. */
    static final Duration PAUSE = Duration.ofSeconds(135);

    /** A list that was left for so long is not gone on with. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(50);

    private final Client client;
    private final boolean full;
    private final Instant began;
    private final List<Kind> unread;
    private final List<Listing> listings = new ArrayList<>();
    private Token token;
    private Instant lastRead;
    private boolean paused;

    /** @param order of its collections */
    Sync(Client client, boolean full, Token token, List<Kind> order) {
        this.client = client;
        this.full = full;
        this.token = token;
        unread = new ArrayList<>(order);
        began = client.now();
        lastRead = began;
    }

    /**
     * Whether to begin anew rather than go on. Who reckons with the greatest instant that it saw does so after a pause, for the next read may
     * begin another run; and with a renewed token a list can only be gone on with for an hour.
     */
    boolean waitedTooLong(Instant now) {
        Duration pause = Duration.between(lastRead, now);
        if (client.habits.since() == Since.GREATEST_SEEN) {
            return pause.compareTo(NO_PAUSE) > 0;
        }
        boolean renews = client.habits.tokens() == Tokens.RENEWED_IN_MID_LIST;
        return (renews ? Duration.between(began, now) : pause).compareTo(FORGOTTEN) > 0;
    }

    void read(Random chance) {
        Instant now = client.now();
        if (Duration.between(lastRead, now).compareTo(NO_PAUSE) > 0) {
            paused = true;
            client.happened.add(Happening.PAUSE_OF_MINUTES);
        }
        Listing listing = listing(chance);
        int offset = listing.records().size();
        if (offset > 0 && client.habits.tokens() == Tokens.RENEWED_IN_MID_LIST && chance.nextInt(10) == 0) {
            token = client.newToken(now);
            client.happened.add(Happening.TOKEN_RENEWED_IN_MID_LIST);
        }
        listing.read(client.nodes().any(chance), token, offset, client.habits.limit());
        if (chance.nextInt(8) == 0) {
            listing.read(client.nodes().any(chance), token, offset, client.habits.limit());
            client.happened.add(Happening.PAGE_RETRIED);
        }
        lastRead = client.now();
        if (listing.isOver()) {
            client.apply(listing, full);
        }
    }

    /** The one that it is in the midst of, or another one if it reads several side by side, or a new one. */
    private Listing listing(Random chance) {
        List<Listing> open =
                listings.stream().filter(listing -> !listing.isOver()).toList();
        boolean another = open.isEmpty() || (client.habits.sideBySide() && !unread.isEmpty() && chance.nextBoolean());
        if (!another) {
            return open.get(chance.nextInt(open.size()));
        }
        if (client.habits.tokens() == Tokens.PER_COLLECTION) {
            token = client.newToken(client.now());
        }
        Kind kind = unread.removeFirst();
        Listing listing = new Listing(kind, filter(kind), token);
        listings.add(listing);
        return listing;
    }

    private Filter filter(Kind kind) {
        Instant since = client.since(kind);
        return full || since == null ? Filters.active(kind) : Filters.since(kind, since);
    }

    boolean isOver() {
        return unread.isEmpty() && listings.stream().allMatch(Listing::isOver);
    }

    List<Listing> listings() {
        return listings;
    }

    Instant began() {
        return began;
    }

    boolean paused() {
        return paused;
    }

    /** Every publication that a collection of it was of. */
    Set<Integer> publications() {
        return listings.stream().map(Listing::publication).collect(Collectors.toSet());
    }

    Instant greatest() {
        return listings.stream().map(Listing::greatest).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
