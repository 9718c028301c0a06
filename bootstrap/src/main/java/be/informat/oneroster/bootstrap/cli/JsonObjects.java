package be.informat.oneroster.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small objects of JSON, their members in the order given: of {@code Map.of} it changes from run to run. */
final class JsonObjects {

    private JsonObjects() {}

    /** @param members name, value, name, value … */
    static Map<String, String> of(String... members) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int at = 0; at < members.length; at += 2) {
            object.put(members[at], members[at + 1]);
        }
        return object;
    }
}
