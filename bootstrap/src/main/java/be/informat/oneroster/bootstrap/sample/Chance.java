package be.informat.oneroster.bootstrap.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Throws the dice: the same seed, the same throws. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Other dice, so that what is thrown with these changes nothing for those. */
    Chance apart() {
        return new Chance(random.split());
    }

    /** From 0 to {@code bound}, exclusive. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean perThousand(int cases) {
        return random.nextInt(1_000) < cases;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of them, the first ones by far more often than the last: as names are spread. */
    <T> T oneOfMostlyFirst(List<T> choices) {
        double place = random.nextDouble();
        return choices.get((int) (place * place * choices.size()));
    }

    /** A day from first to last, both inclusive. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** A GUID of version 4. */
    UUID guid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }
}
