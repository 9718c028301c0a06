package be.informat.oneroster.bootstrap.sdscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with one aspect of a provider. Of each kind of fault the first examples are kept and the others counted. */
final class Problems {

    private static final int EXAMPLES = 3;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private static final class Kind {

        private final List<String> examples = new ArrayList<>();
        private long count;
    }

    /** Notes a fault that there can be only one of. */
    void add(String fault) {
        add(fault, fault);
    }

    /** @param kind what faults of this kind have in common */
    void add(String kind, String fault) {
        Kind noted = kinds.computeIfAbsent(kind, first -> new Kind());
        noted.count++;
        if (noted.examples.size() < EXAMPLES && !noted.examples.contains(fault)) {
            noted.examples.add(fault);
        }
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** One sentence each. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
            Kind noted = kind.getValue();
            texts.addAll(noted.examples);
            if (noted.count > noted.examples.size() && noted.examples.size() == EXAMPLES) {
                texts.add("… and " + (noted.count - EXAMPLES) + " more like the last one.");
            }
        }
        return texts;
    }
}
