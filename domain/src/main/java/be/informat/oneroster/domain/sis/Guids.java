package be.informat.oneroster.domain.sis;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reading and ordering of GUIDs, the identifiers of the SIS. */
public final class Guids {

    /** The order of their lower-case texts. {@link UUID#compareTo} is another one: it compares signed numbers. */
    public static final Comparator<UUID> TEXT_ORDER = (left, right) -> {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    };

    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Guids() {}

    /** The GUID written in full, 36 characters in either case; empty for anything else ({@link UUID#fromString} takes less). */
    public static Optional<UUID> parse(String text) {
        return text.length() == 36 && WRITTEN.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
