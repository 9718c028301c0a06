package be.informat.oneroster.adapter.persistence.session;

import java.util.function.Function;

/** Enumerations as columns hold them: by the name that is the same outside. */
public final class WireNames {

    private WireNames() {}

    /** @throws IllegalStateException if no constant has the name */
    public static <E extends Enum<E>> E read(E[] constants, Function<E, String> wireName, String stored) {
        for (E constant : constants) {
            if (wireName.apply(constant).equals(stored)) {
                return constant;
            }
        }
        throw new IllegalStateException("The database holds an unknown value: " + stored);
    }
}
