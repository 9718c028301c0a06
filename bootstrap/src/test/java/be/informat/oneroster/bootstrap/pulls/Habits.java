package be.informat.oneroster.bootstrap.pulls;

import java.util.Random;

/**
 * How a client goes about it.
 *
 * @param name the id of the API client; two may share one
 * @param limit how many records it asks for at a time
 * @param sideBySide whether it reads its collections at the same time, page by page as it comes; else one after the other
 */
record Habits(String name, Tokens tokens, Since since, int limit, boolean sideBySide) {

    /** When it takes a token. */
    enum Tokens {
        /** For each sync. */
        PER_SYNC,
        /** For each sync, half an hour before. */
        HALF_AN_HOUR_BEFORE,
        /**
         * When the one it has is nearly an hour old. Also after a sync with a pause of minutes in its midst: the run that began then began
         * with another collection than the next sync will, so that one would not be told from it.
         */
        CACHED,
        /** For each sync, and another one in the midst of a list. */
        RENEWED_IN_MID_LIST,
        /** For each collection: each is a run of its own. */
        PER_COLLECTION;

        /** Whether a whole sync is one run, so that it sees one publication. */
        boolean syncIsOneRun() {
            return switch (this) {
                case PER_SYNC, HALF_AN_HOUR_BEFORE, CACHED -> true;
                case RENEWED_IN_MID_LIST, PER_COLLECTION -> false;
            };
        }
    }

    /** Since when it asks for changes the next time. */
    enum Since {
        /** When it took the token that it began to read the collection with. */
        TOKEN_TAKEN,
        /** When it began to read, by its own clock. */
        RUN_BEGAN,
        /** The greatest {@code dateLastModified} that it saw: in the run, or in the collection if a sync is several runs. */
        GREATEST_SEEN
    }

    /** By chance. */
    static Habits any(String name, Random chance) {
        Tokens tokens = Tokens.values()[chance.nextInt(Tokens.values().length)];
        return new Habits(
                name,
                tokens,
                Since.values()[chance.nextInt(Since.values().length)],
                chance.nextInt(4) == 0 ? 5_000 : 1 + chance.nextInt(6),
                tokens == Tokens.PER_SYNC && chance.nextInt(3) == 0);
    }
}
