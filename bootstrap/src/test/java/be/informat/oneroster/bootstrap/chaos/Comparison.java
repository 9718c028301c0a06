package be.informat.oneroster.bootstrap.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells in a line how something that is stored differs from all it may be. */
final class Comparison {

    private Comparison() {}

    static String of(Contents found, List<Contents> allowed) {
        List<String> texts = new ArrayList<>();
        for (int point = 0; point < allowed.size(); point++) {
            texts.add("unlike point " + point + " in its " + differences(found, allowed.get(point)));
        }
        return String.join("; ", texts);
    }

    private static List<String> differences(Contents found, Contents other) {
        List<String> parts = new ArrayList<>();
        for (var part : Contents.class.getRecordComponents()) {
            try {
                Object here = part.getAccessor().invoke(found);
                Object there = part.getAccessor().invoke(other);
                if (!Objects.equals(here, there)) {
                    parts.add(part.getName());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return parts;
    }
}
