package be.informat.oneroster.domain.sis;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Reading and ordering of GUIDs, the identifiers of the SIS. */
public final class Guids {

    /** The order of their lower-case texts. {@link UUID#compareTo} is another one: it compares signed numbers. */
    public static final Comparator<UUID> TEXT_ORDER = (left, right) -> {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    };

    private static final int LENGTH = 36;

    private Guids() {}

    /** The first half of a GUID as a signed number that is in {@link #TEXT_ORDER}. */
    public static long beginning(UUID guid) {
        return guid.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    /** The GUID written in full, 36 characters in either case; empty for anything else ({@link UUID#fromString} takes less). */
    public static Optional<UUID> parse(String text) {
        return isWrittenInFull(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** By hand: a pattern would take half the time of reading an extract. */
    private static boolean isWrittenInFull(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            char character = text.charAt(at);
            boolean expected = switch (at) {
                case 8, 13, 18, 23 -> character == '-';
                default -> isHexadecimal(character);
            };
            if (!expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexadecimal(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'f')
                || (character >= 'A' && character <= 'F');
    }
}
