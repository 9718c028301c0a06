package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.sis.Guids;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Puts records in the order of their ids' texts. The first 40 bits of an id and the place of its record in the list make one number;
 * sorting such numbers takes a tenth of the time of comparing records, and only where the 40 bits are the same the rest is compared.
 */
final class RecordOrder {

    private static final Comparator<RosterRecord> BY_ID =
            Comparator.comparing(RosterRecord::sourcedId, Guids.TEXT_ORDER);
    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private RecordOrder() {}

    static List<RosterRecord> sorted(List<? extends RosterRecord> records) {
        RosterRecord[] sorted = records.size() > PLACE ? byComparing(records) : byNumbers(records);
        return List.of(sorted);
    }

    private static RosterRecord[] byComparing(List<? extends RosterRecord> records) {
        RosterRecord[] sorted = records.toArray(RosterRecord[]::new);
        Arrays.sort(sorted, BY_ID);
        return sorted;
    }

    private static RosterRecord[] byNumbers(List<? extends RosterRecord> records) {
        RosterRecord[] unsorted = records.toArray(RosterRecord[]::new);
        long[] numbers = new long[unsorted.length];
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = beginning(unsorted[place].sourcedId()) | place;
        }
        Arrays.sort(numbers);
        RosterRecord[] sorted = new RosterRecord[unsorted.length];
        int begin = 0;
        for (int at = 0; at < numbers.length; at++) {
            sorted[at] = unsorted[(int) (numbers[at] & PLACE)];
            if ((numbers[at] ^ numbers[begin]) >>> PLACE_BITS != 0) {
                sortRest(sorted, begin, at);
                begin = at;
            }
        }
        sortRest(sorted, begin, sorted.length);
        return sorted;
    }

    /** Numbers are compared with their sign, texts are not: so the sign is turned. */
    private static long beginning(UUID id) {
        return (id.getMostSignificantBits() ^ Long.MIN_VALUE) & ~PLACE;
    }

    private static void sortRest(RosterRecord[] records, int from, int to) {
        if (to - from > 1) {
            Arrays.sort(records, from, to, BY_ID);
        }
    }
}
