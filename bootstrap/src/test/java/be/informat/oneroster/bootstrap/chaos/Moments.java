package be.informat.oneroster.bootstrap.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * Random moments of a deed, each as probable as any other, and now and then one just after it. How long a deed takes is learned as it goes:
 * it depends on the machine and on what else runs there.
 */
final class Moments {

    private static final double BEYOND = 1.1;

    private final Random random;
    private final Map<Deed, Long> nanos = new EnumMap<>(Deed.class);

    Moments(long seed) {
        random = new Random(seed);
    }

    Duration next(Deed deed) {
        return Duration.ofNanos(Math.round(random.nextDouble() * nanos.get(deed) * BEYOND));
    }

    void ended(Deed deed, Duration took) {
        nanos.put(deed, took.toNanos());
    }

    /** It was not yet done at a moment; by then it was expected to be, perhaps. */
    void wentOn(Deed deed, Duration moment) {
        nanos.merge(deed, Math.round(moment.toNanos() * BEYOND), Math::max);
    }
}
