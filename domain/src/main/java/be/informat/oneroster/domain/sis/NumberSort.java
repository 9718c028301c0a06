package be.informat.oneroster.domain.sis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Sorts hundreds of thousands of things in a tenth of the time that comparing them takes: the beginning of each one's place in the order
 * makes one number with where it stood before, and numbers sort fast. Only things with the same beginning are compared.
 */
public final class NumberSort {

    /** The low bits of a beginning, which do not count. */
    public static final int FREE_BITS = 24;

    private static final long PLACE = (1L << FREE_BITS) - 1;

    private NumberSort() {}

    /**
     * @param order the exact order
     * @param beginning a number of each thing whose high 40 bits never contradict the order: of two things, the one with the less (signed)
     *     comes first
     * @return immutable
     */
    public static <T> List<T> sorted(
            List<? extends T> things, Comparator<? super T> order, ToLongFunction<T> beginning) {
        if (things.size() > PLACE) {
            return things.stream().<T>map(thing -> thing).sorted(order).toList();
        }
        long[] numbers = new long[things.size()];
        int place = 0;
        for (T thing : things) {
            numbers[place] = (beginning.applyAsLong(thing) & ~PLACE) | place;
            place++;
        }
        Arrays.sort(numbers);
        @SuppressWarnings("unchecked") // nothing but things of the list is put into it
        T[] sorted = (T[]) new Object[numbers.length];
        int begin = 0;
        for (int at = 0; at < numbers.length; at++) {
            sorted[at] = things.get((int) (numbers[at] & PLACE));
            if ((numbers[at] ^ numbers[begin]) >>> FREE_BITS != 0) {
                sortRest(sorted, begin, at, order);
                begin = at;
            }
        }
        sortRest(sorted, begin, sorted.length, order);
        return List.of(sorted);
    }

    private static <T> void sortRest(T[] things, int from, int to, Comparator<? super T> order) {
        if (to - from > 1) {
            Arrays.sort(things, from, to, order);
        }
    }
}
